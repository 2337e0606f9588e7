// Generated from rule-sets/*.json by `pnpm generate`; do not edit.

import type { ContextValue } from '@huice/core';

/** What a profile may say. A fact left out, or null, is unknown. */
export interface YunnanFacts {
  /** 参加的基本医疗保险 / basic medical insurance scheme */
  basicMedicalInsuranceScheme?: 'none' | 'resident' | 'employee';
  /** 领取的基本养老保险待遇 / basic pension drawn */
  basicPensionDrawn?: 'none' | 'resident' | 'other';
  /** 属于岗位限定的民族 / member of an ethnic group the post is limited to */
  belongsToPostEthnicities?: boolean;
  /** 登记注册满几个月 / months since the business was registered (unit: month; a whole number; 0 to 1800; follows from `businessRegisteredOn`) */
  businessRegisteredMonths?: number;
  /** 工商登记注册日期 / day the business was registered (a day, `YYYY-MM-DD`; 1900-01-01 to asOf) */
  businessRegisteredOn?: string;
  /** 所在县(市、区) / county (six digits of GB/T 2260; follows from the region of the profile) */
  county?: string;
  /** 所在县在贫困县名单中的类别 / poverty listing of the county */
  countyPovertyListing?: 'none' | 'poor' | 'deeply-poor';
  /** “三支一扶”服务期满 / completed Three Supports term */
  hasCompletedThreeSupportsTerm?: boolean;
  /** 家庭中有残疾人(残疾家庭) / household with a disabled member */
  hasDisabledHouseholdMember?: boolean;
  /** 患有终末期肾病 / end-stage renal disease */
  hasEndStageRenalDisease?: boolean;
  /** 有“三支一扶”人员需求 / found to need Three Supports recruits */
  hasGrassrootsNeedForRecruits?: boolean;
  /** 家庭中有重病患者 / household with a gravely ill member */
  hasGravelyIllHouseholdMember?: boolean;
  /** 已获创业担保贷款 / guaranteed start-up loan */
  hasGuaranteedStartupLoan?: boolean;
  /** 产业发展需要 / need of industrial development */
  hasIndustrialDevelopmentNeed?: boolean;
  /** 患有目录内慢特病 / listed chronic disease */
  hasListedChronicDisease?: boolean;
  /** 患有目录内按病种付费的重大疾病 / listed grave illness paid by disease */
  hasListedGraveIllness?: boolean;
  /** 无业可扶 / no livelihood that support could build on */
  hasNoViableLivelihood?: boolean;
  /** “三支一扶”服务期满考核合格 / passed assessment at the end of the Three Supports term */
  hasPassedThreeSupportsAssessment?: boolean;
  /** 患有重症精神病 / severe mental illness */
  hasSevereMentalIllness?: boolean;
  /** 经规范转诊转院 / referral by the standard procedure */
  hasStandardReferral?: boolean;
  /** 住院地点 / place of the hospital stay */
  hospitalStayPlace?: 'in-county' | 'out-of-county' | 'none';
  /** 参加创业培训 / attendance at start-up training */
  isAttendingStartupTraining?: boolean;
  /** 正在参加职业培训 / attendance at vocational training */
  isAttendingVocationalTraining?: boolean;
  /** 边境民族贫困地区 / poor border area of ethnic minorities */
  isBorderEthnicPoorArea?: boolean;
  /** 创业孵化载体 / business incubator */
  isBusinessIncubator?: boolean;
  /** 登记后正常运营 / normal running of the business since registration */
  isBusinessOperatingNormally?: boolean;
  /** 高校毕业生 / graduate of higher education */
  isCollegeGraduate?: boolean;
  /** 深度贫困县 / deeply poor county */
  isDeeplyPoorCounty?: boolean;
  /** 家政或护工从业人员 / domestic or care worker */
  isDomesticOrCareWorker?: boolean;
  /** 吸纳数量多、成效好的认定 / found to hire many with good results */
  isEmploymentBaseWithGoodResults?: boolean;
  /** 就业扶贫基地 / employment base for poverty relief */
  isEmploymentPovertyAlleviationBase?: boolean;
  /** 企业职工 / employee of an enterprise */
  isEnterpriseEmployee?: boolean;
  /** 少数民族 / member of an ethnic minority */
  isEthnicMinority?: boolean;
  /** 专设少数民族岗位 / post reserved for ethnic minorities */
  isEthnicMinorityPost?: boolean;
  /** 首次创业 / first-time founder */
  isFirstTimeFounder?: boolean;
  /** 有条件单独建立职称评审组织 / found fit for a title review board of its own */
  isFitForSeparateTitleReview?: boolean;
  /** 自主创业 / founder of one’s own business */
  isFoundingOwnBusiness?: boolean;
  /** 基层专业技术人员 / professional at the grassroots */
  isGrassrootsProfessional?: boolean;
  /** 参加基本医疗保险(职工或居民) / basic medical insurance of any scheme */
  isInBasicMedicalInsurance?: boolean;
  /** 属于挂钩扶贫点 / linked assistance point */
  isInLinkedAssistancePoint?: boolean;
  /** 在乡村公共服务岗位上 / holder of a rural public-service post */
  isInRuralPublicPost?: boolean;
  /** 参加失业保险 / unemployment insurance */
  isInUnemploymentInsurance?: boolean;
  /** 入驻多、孵化效果好的认定 / found to host many businesses with good results */
  isIncubatorWithGoodResults?: boolean;
  /** 从事个体经营 / owner of an individual business */
  isIndividualBusinessOwner?: boolean;
  /** 失业保险参保地在深度贫困地区 / unemployment insurance in a deeply poor area */
  isInsuredInDeeplyPoorArea?: boolean;
  /** 劳务公司 / labour company */
  isLabourServiceCompany?: boolean;
  /** 劳动力 / member of the labour force */
  isLabourer?: boolean;
  /** 位于贫困县 / location in a poor county */
  isLocatedInPoorCounty?: boolean;
  /** 长期在乡镇事业单位工作 / long-serving staff of a township institution */
  isLongServingTownshipStaff?: boolean;
  /** 农民工 / migrant worker */
  isMigrantWorker?: boolean;
  /** 新招募的“三支一扶”人员 / new recruit of the Three Supports programme */
  isNewThreeSupportsRecruit?: boolean;
  /** 大龄劳动力 / older labourer */
  isOlderLabourer?: boolean;
  /** 对口帮扶技工院校 / technical school in paired assistance */
  isPairedAssistanceTechnicalSchool?: boolean;
  /** 贫困地区 / poor area */
  isPoorArea?: boolean;
  /** 贫困县 / poor county */
  isPoorCounty?: boolean;
  /** 人口集中 / concentrated population */
  isPopulationCentre?: boolean;
  /** 岗位所在地属于深度贫困地区 / post in a deeply poor area */
  isPostInDeeplyPoorArea?: boolean;
  /** 岗位所在地属于艰苦边远地区 / post in a hard and remote area */
  isPostInHardRemoteArea?: boolean;
  /** 岗位所在地属于贫困地区 / post in a poor area */
  isPostInPoorArea?: boolean;
  /** 扶贫车间 / poverty-alleviation workshop */
  isPovertyAlleviationWorkshop?: boolean;
  /** 生产经营主体 / production or business entity */
  isProductionOrBusinessEntity?: boolean;
  /** 省直管部门 / department directly under the province */
  isProvincialDepartment?: boolean;
  /** 符合基本养老保险参保条件 / found to qualify for basic pension insurance */
  isQualifiedForPensionEnrolment?: boolean;
  /** 符合乡村公共服务岗位补贴条件 / found to qualify for the rural public-post allowance */
  isQualifiedForRuralPublicPostAllowance?: boolean;
  /** 符合创业培训补贴条件 / found to qualify for the founders’ training subsidy */
  isQualifiedForStartupTrainingSubsidy?: boolean;
  /** 符合一次性交通费补助条件 / found to qualify for the travel subsidy */
  isQualifiedForTravelSubsidy?: boolean;
  /** 符合失业人员基本生活保障条件 / found to qualify for protection in unemployment */
  isQualifiedForUnemploymentProtection?: boolean;
  /** 具备资质的培训机构 / qualified training institution */
  isQualifiedTrainingInstitution?: boolean;
  /** 经备案的劳务输出组织者 / labour-export organiser on record */
  isRecordedLabourExportOrganiser?: boolean;
  /** 建档立卡贫困人口(户) / registered poor person or household */
  isRegisteredPoor?: boolean;
  /** 建档立卡贫困劳动力 / registered poor labourer */
  isRegisteredPoorLabourer?: boolean;
  /** 返乡下乡创业人员 / entrepreneur returning to the countryside */
  isReturningEntrepreneur?: boolean;
  /** 创办小微企业 / founder of a small or micro enterprise */
  isSmallOrMicroEnterpriseFounder?: boolean;
  /** 学生 / pupil or student */
  isStudent?: boolean;
  /** 技工院校毕业生 / graduate of a technical school */
  isTechnicalSchoolGraduate?: boolean;
  /** 乡镇卫生专业技术人员 / health professional in a township */
  isTownshipHealthProfessional?: boolean;
  /** 无力脱贫 / inability to escape poverty unaided */
  isUnableToEscapePovertyAlone?: boolean;
  /** 无法离乡 / inability to leave the home area */
  isUnableToLeaveHomeArea?: boolean;
  /** 失业人员 / unemployed person */
  isUnemployed?: boolean;
  /** 外出务工 / work away from home */
  isWorkingAwayFromHome?: boolean;
  /** 劳动合同期限(整年) / full years of the labour contract (unit: year; a whole number; 0 to …) */
  labourContractYears?: number;
  /** 生源地所在县 / county of student origin (six digits of GB/T 2260) */
  originCounty?: string;
  /** 生源地所在州(市) / prefecture of student origin (six digits of GB/T 2260) */
  originPrefecture?: string;
  /** 吸纳贫困劳动力人数 / poor labourers taken on (unit: person; a whole number; 0 to …) */
  poorWorkersNewlyHired?: number;
  /** 岗位所在县 / county of the post (six digits of GB/T 2260) */
  postCounty?: string;
  /** 岗位定向或限定的民族 / ethnic group at which the post is directed */
  postDirectedEthnicity?: 'none' | 'pumi' | 'nu' | 'blang' | 'jino' | 'derung' | 'deang' | 'achang' | 'jingpo' | 'other';
  /** 岗位所在单位的层级 / level of the body that has the post */
  postLevel?: 'province' | 'prefecture' | 'county' | 'township';
  /** 岗位所在州(市) / prefecture of the post (six digits of GB/T 2260) */
  postPrefecture?: string;
  /** 岗位要求少数民族语言 / post requiring a minority language */
  postRequiresMinorityLanguage?: boolean;
  /** 岗位技能培训的承担者 / provider of post-skill training */
  postSkillTrainingProvider?: 'own-institution' | 'government-recognised-institution' | 'other-institution' | 'none';
  /** 岗位所在单位的性质 / kind of unit that has the post */
  postUnitKind?: 'government-body' | 'public-institution' | 'other';
  /** 所在州(市) / prefecture (six digits of GB/T 2260; follows from the region of the profile) */
  prefecture?: string;
  /** 开展以工代训 / training through the work itself */
  providesWorkBasedTraining?: boolean;
  /** 领取城乡居民基础养老金 / residents’ basic pension */
  receivesResidentBasicPension?: boolean;
  /** 领取失业保险金 / unemployment benefit drawn */
  receivesUnemploymentBenefit?: boolean;
  /** 稳定就业月数 / months of stable employment (unit: month; a whole number; 0 to 1800; follows from `stableEmploymentSince`) */
  stableEmploymentMonths?: number;
  /** 稳定就业开始日期 / day stable employment began (a day, `YYYY-MM-DD`; 1900-01-01 to asOf) */
  stableEmploymentSince?: string;
  /** 驻地所在州(市) / prefecture where it is stationed (six digits of GB/T 2260) */
  stationedPrefecture?: string;
  /** “三支一扶”服务阶段 / stage of Three Supports service */
  threeSupportsStage?: 'none' | 'new-recruit' | 'serving' | 'completed';
  /** 失业保险累计缴费月数 / months of unemployment premiums paid (unit: month; a whole number; 0 to …) */
  unemploymentInsuranceMonthsPaid?: number;
  /** 上年度实际缴纳失业保险费总额 / unemployment premiums paid last year (unit: yuan; text where it must be exact; at most 2 decimal places; 0 to …) */
  unemploymentPremiumsPaidLastYear?: string | number;
  /** 有就读技工院校愿望 / wish to attend a technical school */
  wishesToAttendTechnicalSchool?: boolean;
  /** 自愿留在服务地工作 / wish to stay at the place of service */
  wishesToStayAtServicePlace?: boolean;
  /** 有就业意愿 / wish to be employed */
  wishesToWork?: boolean;
  /** 有组织县外省内转移人数 / workers sent out of the county, within the province (unit: person; a whole number; 0 to …) */
  workersSentOutOfCounty?: number;
  /** 有组织省外转移人数 / workers sent out of the province (unit: person; a whole number; 0 to …) */
  workersSentOutOfProvince?: number;
  /** 在基层工作 / work at the grassroots */
  worksAtGrassroots?: boolean;
  /** 在外出劳动力就业较多的城市 / city where many away workers are employed */
  worksInCityWithManyAwayWorkers?: boolean;
  /** 在艰苦边远地区工作 / work in a hard and remote area */
  worksInHardRemoteArea?: boolean;
  /** 在条件艰苦的偏远乡镇工作 / work in a remote township with hard conditions */
  worksInHardRemoteTownship?: boolean;
  /** 在乡镇机关事业单位工作 / work in a township body */
  worksInTownship?: boolean;
  /** 在工程建设领域从业 / work on a construction project */
  worksOnConstructionProject?: boolean;
  /** 已领取的扶贫车间吸纳就业奖补 / workshop hiring award already paid (unit: yuan; text where it must be exact; at most 2 decimal places; 0 to …) */
  workshopAwardAlreadyPaid?: string | number;
}

/** Figures of a place and time, given once per call. */
export interface YunnanContext {
  /** 月最低工资标准 / monthly minimum wage (unit: yuan-a-month; text where it must be exact; at most 2 decimal places; 0 to …) */
  monthlyMinimumWage?: ContextValue;
}

/** The benefits that the rules give. */
export type YunnanBenefit =
  | 'away-worker-service-offices'
  | 'border-area-local-limit'
  | 'border-area-minority-posts'
  | 'chronic-outpatient-rate'
  | 'county-pass-line'
  | 'deqin-local-applicants'
  | 'deqin-local-limit'
  | 'differing-pass-lines'
  | 'diqing-local-applicants'
  | 'diqing-nujiang-local-limit'
  | 'domestic-care-brand'
  | 'domestic-care-labour-matching'
  | 'domestic-care-worker-protection'
  | 'east-west-labour-cooperation'
  | 'eastern-industrial-park'
  | 'eastern-industrial-park-employment'
  | 'employment-base-award'
  | 'employment-fund-growth'
  | 'employment-fund-minimum-increase'
  | 'expert-research-station'
  | 'expert-visits'
  | 'free-technical-education'
  | 'graduate-starting-pay'
  | 'grassroots-recruitment-age-education'
  | 'grave-illness-rate'
  | 'hard-area-pass-line'
  | 'hard-area-recruitment-limits'
  | 'hardship-area-allowance'
  | 'in-county-hospital-rate'
  | 'job-matching'
  | 'labour-broker-hiring'
  | 'labour-company-premium-subsidy'
  | 'labour-export-subsidy'
  | 'labour-export-travel-subsidy'
  | 'linked-point-assistance'
  | 'linked-point-support'
  | 'local-hiring-encouragement'
  | 'local-job-creation'
  | 'medical-insurance-coverage'
  | 'migrant-worker-startup-park'
  | 'migrant-worker-unemployment-insurance'
  | 'minority-post-application'
  | 'minority-post-opening-ratio'
  | 'new-hire-training-subsidy'
  | 'nujiang-local-applicants'
  | 'one-stop-settlement'
  | 'opening-ratio-exemption'
  | 'out-of-county-hospital-rate'
  | 'outpatient-limit-raise'
  | 'paired-technical-school-enrolment'
  | 'paired-technical-school-support'
  | 'pension-coverage'
  | 'poor-hiring-insurance-subsidy'
  | 'poor-labourer-startup-support'
  | 'project-based-free-training'
  | 'project-work-injury-insurance'
  | 'provincial-department-local-limit'
  | 'resident-basic-pension-raise'
  | 'returning-startup-support'
  | 'rural-public-post-allowance'
  | 'rural-public-post-placement'
  | 'senior-title-quota'
  | 'separate-title-review'
  | 'severe-illness-rate'
  | 'skill-upgrade-relaxation'
  | 'skill-upgrade-subsidy'
  | 'stable-post-subsidy'
  | 'stable-post-subsidy-deeply-poor'
  | 'startup-guaranteed-loan'
  | 'startup-incubator-preference'
  | 'startup-loan-interest-subsidy'
  | 'startup-subsidy'
  | 'startup-training-subsidy'
  | 'technical-graduate-employment-help'
  | 'technical-schools-in-poor-areas'
  | 'three-supports-direct-hire'
  | 'three-supports-placement'
  | 'three-supports-recruitment'
  | 'three-supports-staff'
  | 'three-supports-training'
  | 'title-application-relaxation'
  | 'title-papers'
  | 'township-health-senior-title'
  | 'township-subsidy-tilt'
  | 'township-work-subsidy'
  | 'training-living-allowance'
  | 'training-project-open-access'
  | 'training-subsidy'
  | 'unemployment-benefit-deeply-poor'
  | 'unemployment-benefit-raise'
  | 'unemployment-protection'
  | 'vocational-training'
  | 'work-based-training-subsidy'
  | 'work-relief-income'
  | 'workshop-development-support'
  | 'workshop-hiring-award';
