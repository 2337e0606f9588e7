// Generated from rule-sets/*.json by `pnpm generate`; do not edit.

import type { ContextValue } from '@huice/core';

/** What a profile may say. A fact left out, or null, is unknown. */
export interface GuizhouFacts {
  /** 就业援助(帮扶)载体的种类 / kind of employment assistance site */
  employmentAssistanceSiteKind?: 'base' | 'workshop';
  /** 有岗位所在地户籍 / household registration at the place of the post */
  hasLocalHouseholdRegistration?: boolean;
  /** 招用高校毕业生从事经营、管理、技术工作 / graduate hired for business, management or technical work */
  hiresGraduateForOfficePost?: boolean;
  /** 持有农业农村培训凭证 / proof of farm or rural training */
  holdsFarmTrainingProof?: boolean;
  /** 县以下事业单位管理岗位职员 / management staff of a public institution at or below the county */
  holdsManagementPostInCountyLevelInstitution?: boolean;
  /** 有创业能力 / ability to start a business */
  isAbleToStartBusiness?: boolean;
  /** 东部选派的帮扶人才 / talent assigned from the eastern region */
  isAssignedFromEasternRegion?: boolean;
  /** 创业孵化载体 / business incubator */
  isBusinessIncubator?: boolean;
  /** 高校毕业生 / graduate of higher education */
  isCollegeGraduate?: boolean;
  /** 定向医学生 / medical student trained for a rural post */
  isContractedMedicalStudent?: boolean;
  /** 县级社保经办机构 / county social insurance agency */
  isCountySocialInsuranceAgency?: boolean;
  /** 退役士兵 / demobilised soldier */
  isDemobilisedSoldier?: boolean;
  /** 特困人员 / recipient of support for the destitute */
  isDestituteSupportRecipient?: boolean;
  /** 就业援助(帮扶)基地或车间 / base or workshop of employment assistance */
  isEmploymentAssistanceSite?: boolean;
  /** 省级优秀劳务合作站(点)的评选 / chosen as an excellent labour station of the province */
  isExcellentLabourStation?: boolean;
  /** 首次通过有组织劳务输出外出务工 / first departure by organised labour export */
  isFirstOrganisedLabourExport?: boolean;
  /** 申报高技能人才培训基地和大师工作室条件的认定 / found fit to apply for a talent base */
  isFitForTalentBase?: boolean;
  /** 办技工院校条件的认定 / found fit to build a technical school */
  isFitForTechnicalSchool?: boolean;
  /** 自主创业 / founder of one’s own business */
  isFoundingOwnBusiness?: boolean;
  /** 全科医生 / general practitioner */
  isGeneralPractitioner?: boolean;
  /** 集中外出务工 / departure for work in a group */
  isGoingOutToWorkInGroup?: boolean;
  /** 优质民办职业培训学校的认定 / found to be a good private training school */
  isGoodTrainingSchool?: boolean;
  /** 基层医疗卫生机构 / grassroots medical institution */
  isGrassrootsMedicalInstitution?: boolean;
  /** 基层专业技术人员 / professional at the grassroots */
  isGrassrootsProfessional?: boolean;
  /** 人力资源社会保障部门负责人 / head of a department of human resources and social security */
  isHrssDepartmentHead?: boolean;
  /** 参加所在企业、合作社组织的农业培训 / farm training by one’s own enterprise or cooperative */
  isInFarmTrainingOfOwnEmployer?: boolean;
  /** 困难群体 / hardship group */
  isInHardshipGroup?: boolean;
  /** 新就业形态从业人员 / new form of employment */
  isInNewFormOfEmployment?: boolean;
  /** 当地岗位津贴政策的认定 / found to be in a place fit for the post allowance */
  isInPlaceWithPostAllowance?: boolean;
  /** 参加城乡居民养老保险 / residents’ pension insurance */
  isInResidentPension?: boolean;
  /** 孵化基地奖励的评定 / found to merit the incubator award */
  isIncubatorToBeAwarded?: boolean;
  /** 到农村或涉农企业创新创业 / venture in the countryside or a farm enterprise */
  isInnovatingInCountryside?: boolean;
  /** 国家乡村振兴重点帮扶县 / key county for rural revitalisation */
  isKeyRevitalisationCounty?: boolean;
  /** 劳务合作站(点) / labour cooperation station */
  isLabourCooperationStation?: boolean;
  /** 劳动人事争议调解员、仲裁员 / mediator or arbitrator of labour disputes */
  isLabourDisputeOfficer?: boolean;
  /** 劳务服务组织 / labour intermediary */
  isLabourIntermediary?: boolean;
  /** 劳动力 / member of the labour force */
  isLabourer?: boolean;
  /** 乡镇、村社保服务平台 / social insurance service point of a township or village */
  isLocalSocialInsurancePlatform?: boolean;
  /** 位于国家乡村振兴重点帮扶县 / location in a key county for rural revitalisation */
  isLocatedInKeyRevitalisationCounty?: boolean;
  /** 农民工 / migrant worker */
  isMigrantWorker?: boolean;
  /** 农民工创业园(点) / start-up park or point for migrant workers */
  isMigrantWorkerStartupPark?: boolean;
  /** 防止返贫监测对象 / person monitored against a return to poverty */
  isMonitoredAgainstReturnToPoverty?: boolean;
  /** 新型农业经营主体 / new type of farm entity */
  isNewTypeFarmEntity?: boolean;
  /** 贫困人口(乡村振兴时期) / poor person in the time of rural revitalisation */
  isPoorForRevitalisation?: boolean;
  /** 贫困劳动力(乡村振兴时期) / poor labourer in the time of rural revitalisation */
  isPoorLabourerForRevitalisation?: boolean;
  /** 岗位所在地属于艰苦边远地区 / post in a hard and remote area */
  isPostInHardRemoteArea?: boolean;
  /** 民办职业培训学校 / private vocational training school */
  isPrivateTrainingSchool?: boolean;
  /** 生产经营主体 / production or business entity */
  isProductionOrBusinessEntity?: boolean;
  /** 易返贫人员 / person prone to return to poverty */
  isProneToReturnToPoverty?: boolean;
  /** 省级就业援助示范基地的认定 / recognised as a provincial demonstration base */
  isProvincialDemonstrationBase?: boolean;
  /** 事业单位科研人员 / researcher of a public institution */
  isPublicInstitutionResearcher?: boolean;
  /** 公费师范生 / publicly funded teacher student */
  isPubliclyFundedTeacherStudent?: boolean;
  /** 易地扶贫搬迁群众 / resident relocated for poverty relief */
  isRelocatedForPovertyRelief?: boolean;
  /** 科研人员权益保障条件的认定 / found fit for the protection of researchers' rights */
  isResearcherFitForProtection?: boolean;
  /** 科研人员创新创业条件的认定 / found fit to start a venture as a researcher */
  isResearcherFitForVenture?: boolean;
  /** 返乡下乡创业人员 / entrepreneur returning to the countryside */
  isReturningEntrepreneur?: boolean;
  /** 农村 / rural area */
  isRuralArea?: boolean;
  /** 农村劳动力 / rural labourer */
  isRuralLabourer?: boolean;
  /** 农村低收入人口 / rural low-income population */
  isRuralLowIncome?: boolean;
  /** 农村居民 / rural resident */
  isRuralResident?: boolean;
  /** 农村人才 / rural talent */
  isRuralTalent?: boolean;
  /** 重度残疾人 / severely disabled person */
  isSeverelyDisabled?: boolean;
  /** 吸纳就业人数多、效果好的认定 / found to have hired many with good results */
  isSiteHiringManyWithGoodResults?: boolean;
  /** 创业带头人 / leading founder */
  isStartupLeader?: boolean;
  /** 技术技能人才 / technical or skilled talent */
  isTechnicalOrSkilledTalent?: boolean;
  /** 技工院校 / technical school */
  isTechnicalSchool?: boolean;
  /** 技师学院高级工班、储备技师班毕业生 / graduate of a technicians' college class */
  isTechnicianClassGraduate?: boolean;
  /** “三支一扶”人员 / member of the Three Supports programme */
  isThreeSupportsMember?: boolean;
  /** 失业人员 / unemployed person */
  isUnemployed?: boolean;
  /** 跨区县务工 / work outside the home county */
  isWorkingOutOfCounty?: boolean;
  /** 创业青年 / young founder of a business */
  isYoungFounder?: boolean;
  /** 农民工创业园(点)的级别 / level of the start-up park for migrant workers */
  migrantWorkerStartupParkLevel?: 'none' | 'provincial' | 'other';
  /** 协助签订的劳动合同期限(整年) / full years of the contracts it helped to conclude (unit: year; a whole number; 0 to …) */
  placedContractYears?: number;
  /** 为所介绍劳动者缴纳社会保险费的月数 / months of social insurance paid for those placed (unit: month; a whole number; 0 to …) */
  placedInsuredMonths?: number;
  /** 岗位所在单位的性质 / kind of unit that has the post */
  postUnitKind?: 'government-body' | 'public-institution' | 'other';
  /** 开展创业培训 / runs start-up training */
  runsStartupTraining?: boolean;
  /** 稳定就业月数 / months of stable employment (unit: month; a whole number; 0 to 1800; follows from `stableEmploymentSince`) */
  stableEmploymentMonths?: number;
  /** 稳定就业开始日期 / day stable employment began (a day, `YYYY-MM-DD`; 1900-01-01 to asOf) */
  stableEmploymentSince?: string;
  /** 吸纳“三类人员”人数 / people of the three groups taken on (unit: person; a whole number; 0 to …) */
  threeGroupWorkersHired?: number;
  /** 帮助就业的“三类人”人数 / people of the three groups helped into work (unit: person; a whole number; 0 to …) */
  threeGroupWorkersPlaced?: number;
  /** “三支一扶”服务阶段 / stage of Three Supports service */
  threeSupportsStage?: 'none' | 'new-recruit' | 'serving' | 'completed';
  /** 参加培训天数 / days of training attended (unit: day; a whole number; 0 to …) */
  trainingDays?: number;
  /** 有参加职业培训的意愿 / wish to be trained */
  wishesToAttendTraining?: boolean;
  /** 务工所在省 / province of work away from home */
  workProvince?: 'home-province' | 'other-province';
  /** 在东部地区就业 / work in the eastern region */
  worksInEasternRegion?: boolean;
  /** 在基层事业单位工作 / work in a grassroots public institution */
  worksInGrassrootsInstitution?: boolean;
  /** 在艰苦边远地区工作 / work in a hard and remote area */
  worksInHardRemoteArea?: boolean;
  /** 在国家乡村振兴重点帮扶县工作 / work in a key county for rural revitalisation */
  worksInKeyRevitalisationCounty?: boolean;
  /** 在乡镇机关事业单位工作 / work in a township body */
  worksInTownship?: boolean;
}

/** Figures of a place and time, given once per call. */
export interface GuizhouContext {
  /** 居民养老保险最低缴费标准 / lowest premium tier of residents’ pension insurance (unit: yuan-a-year; text where it must be exact; at most 2 decimal places; 0 to …) */
  residentPensionLowestPremium?: ContextValue;
}

/** The benefits that the rules give. */
export type GuizhouBenefit =
  | 'apprentice-training'
  | 'assigned-talent-support'
  | 'county-agency-capacity'
  | 'county-town-business'
  | 'demonstration-base-subsidy'
  | 'department-head-training'
  | 'directed-title-review'
  | 'east-west-linkage'
  | 'eastern-job-help'
  | 'eastern-service-inclusion'
  | 'eastern-talent-selection'
  | 'employment-fund-tilt'
  | 'employment-site-award'
  | 'expert-service'
  | 'farm-short-training'
  | 'farm-training-living-allowance'
  | 'farm-training-proof-subsidy'
  | 'former-partner-support'
  | 'founder-guaranteed-loan'
  | 'founder-interest-subsidy'
  | 'founder-rent-subsidy'
  | 'founder-subsidy'
  | 'founder-tax-relief'
  | 'founder-training'
  | 'general-practitioner-pay'
  | 'good-training-schools'
  | 'graduate-early-confirmation'
  | 'graduate-post-allowance'
  | 'graduates-drawn-to-county'
  | 'graduates-to-grassroots'
  | 'grassroots-higher-pay'
  | 'grassroots-title-policy'
  | 'group-departure-service'
  | 'guaranteed-loan-drive'
  | 'guizhou-technician-training'
  | 'hard-area-service-support'
  | 'hardship-area-allowance'
  | 'hardship-insurance-help'
  | 'hiring-guaranteed-loan'
  | 'hiring-insurance-subsidy'
  | 'hiring-interest-subsidy'
  | 'hiring-subsidy'
  | 'home-and-flexible-work'
  | 'incubator-award'
  | 'incubator-building'
  | 'institution-personnel-support'
  | 'intermediary-incentive'
  | 'intermediary-placement'
  | 'labour-brand-promotion'
  | 'labour-brand-support'
  | 'labour-station-award'
  | 'labour-station-job-help'
  | 'labour-station-management'
  | 'labour-station-preference'
  | 'labour-transfer-county-preference'
  | 'labour-transfer-guidance'
  | 'manager-grade-pay'
  | 'manager-promotion-system'
  | 'mediator-training'
  | 'mediator-training-tilt'
  | 'medical-performance-pay'
  | 'monitoring-services'
  | 'nearby-social-insurance'
  | 'new-employment-injury'
  | 'new-farm-entities'
  | 'new-province-travel-subsidy'
  | 'order-class-recommendation'
  | 'organised-export-subsidy'
  | 'poor-labour-count'
  | 'public-post-stability'
  | 'researcher-rights'
  | 'researcher-venture'
  | 'resident-pension-premium'
  | 'returning-startup-encouragement'
  | 'rural-construction-work'
  | 'rural-labour-employment-service'
  | 'rural-service-extension'
  | 'rural-startup-training'
  | 'skilled-talent-growing'
  | 'social-insurance-convenience'
  | 'social-insurance-one-card'
  | 'special-recruitment'
  | 'startup-park-guidance'
  | 'startup-park-preference'
  | 'startup-park-quality'
  | 'startup-park-recognition'
  | 'startup-training-subsidy'
  | 'talent-base-application'
  | 'talent-exchange-training'
  | 'technical-school-building'
  | 'technical-school-cooperation'
  | 'technical-school-farm-majors'
  | 'three-groups-labour-export'
  | 'three-relaxations'
  | 'three-supports-local-share'
  | 'three-supports-majors'
  | 'three-supports-opening-ratio'
  | 'three-supports-plan'
  | 'township-work-subsidy'
  | 'training-supply-capacity'
  | 'unemployment-fund-pooling'
  | 'urban-talent-service'
  | 'village-social-insurance';
