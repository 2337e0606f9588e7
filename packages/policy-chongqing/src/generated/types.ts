// Generated from rule-sets/*.json by `pnpm generate`; do not edit.

import type { ContextValue } from '@huice/core';

/** What a profile may say. A fact left out, or null, is unknown. */
export interface ChongqingFacts {
  /** 参加的基本医疗保险 / basic medical insurance scheme */
  basicMedicalInsuranceScheme?: 'none' | 'resident' | 'employee';
  /** 接受技工教育的子女人数 / children at technical schools (unit: person; a whole number; 0 to …) */
  childrenInTechnicalEducation?: number;
  /** 所在县在贫困县名单中的类别 / poverty listing of the county */
  countyPovertyListing?: 'none' | 'poor' | 'deeply-poor';
  /** 大病保险范围内的自付费用 / self-paid costs within critical illness insurance (unit: yuan; text where it must be exact; at most 2 decimal places; 0 to …) */
  criticalIllnessSelfPaidCosts?: string | number;
  /** 残疾等级 / grade of disability */
  disabilityGrade?: 'none' | 'grade-1' | 'grade-2' | 'grade-3' | 'grade-4';
  /** 到贫困区县基层就业创业 / move to the grassroots of a poor county */
  goesToPoorCountyGrassroots?: boolean;
  /** 已完成职业培训 / completed vocational training */
  hasCompletedVocationalTraining?: boolean;
  /** 有岗位所在地户籍 / household registration at the place of the post */
  hasLocalHouseholdRegistration?: boolean;
  /** 当地已提高养老保险最低缴费档次 / lowest pension premium tier raised */
  hasLowestPensionTierRisen?: boolean;
  /** 外出务工后返乡 / return from work away from home */
  hasReturnedFromAwayWork?: boolean;
  /** 其他部门已给予城市间交通补贴 / travel subsidy from another department */
  hasTravelSubsidyFromOtherDepartment?: boolean;
  /** 县以下事业单位管理岗位职员 / management staff of a public institution at or below the county */
  holdsManagementPostInCountyLevelInstitution?: boolean;
  /** 住院医院的级别 / level of the hospital of the stay */
  hospitalLevel?: 'township' | 'county' | 'higher' | 'none';
  /** 住院地点 / place of the hospital stay */
  hospitalStayPlace?: 'in-county' | 'out-of-county' | 'none';
  /** 城市间交通票价 / intercity fare paid (unit: yuan; text where it must be exact; at most 2 decimal places; 0 to …) */
  intercityFarePaid?: string | number;
  /** 城市间交通工具和座席 / means and class of intercity travel */
  intercityTransport?: 'hard-class-train' | 'second-class-rail' | 'public-coach' | 'other';
  /** 承担企业新型学徒制试点任务 / apprenticeship pilot */
  isApprenticeshipPilot?: boolean;
  /** 在市级重点以上技工院校就读 / student of a key technical school */
  isAtKeyTechnicalSchool?: boolean;
  /** 在贫困区县建立劳务培训基地 / training base being built in a poor county */
  isBuildingTrainingBaseInPoorCounty?: boolean;
  /** 转岗 / move to another kind of job */
  isChangingJobs?: boolean;
  /** 公务员 / civil servant */
  isCivilServant?: boolean;
  /** 高校毕业生 / graduate of higher education */
  isCollegeGraduate?: boolean;
  /** 大中专毕业生 / graduate of a college or secondary vocational school */
  isCollegeOrSecondaryVocationalGraduate?: boolean;
  /** 残疾人(任何等级) / disabled person */
  isDisabled?: boolean;
  /** 就业和社保经办人员 / staff of an employment or social-insurance agency */
  isEmploymentOrInsuranceAgencyStaff?: boolean;
  /** 企业职工 / employee of an enterprise */
  isEnterpriseEmployee?: boolean;
  /** 脱贫攻坚先进集体和先进个人的认定 / found advanced in the campaign against poverty */
  isFoundAdvancedAgainstPoverty?: boolean;
  /** 优秀村(社区)干部的认定 / found an excellent village cadre */
  isFoundExcellentVillageCadre?: boolean;
  /** 领取公益性岗位补贴者确实难以实现市场化就业的认定 / found unable to find work in the market, for the allowance */
  isFoundHardToPlaceForPostAllowance?: boolean;
  /** 确实难以实现市场化就业的认定 / found unable to find work in the market */
  isFoundHardToPlaceInMarket?: boolean;
  /** 脱贫任务重、就业目标任务完成好的认定 / found to have a heavy task and good results */
  isFoundHeavilyTaskedWithGoodResults?: boolean;
  /** 表现优秀的认定 / found outstanding */
  isFoundOutstandingSpecialist?: boolean;
  /** 干出成绩、群众欢迎的认定 / found proven and popular */
  isFoundProvenAndPopular?: boolean;
  /** 紧缺实用人才的认定 / found to be scarce practical talent */
  isFoundScarcePracticalTalent?: boolean;
  /** 带动脱贫人数较多、成效明显的认定 / found to lift many out of poverty */
  isFoundToLiftManyOutOfPoverty?: boolean;
  /** 来自贫困家庭 / member of a poor family */
  isFromPoorFamily?: boolean;
  /** 服务基层项目人员 / member of a grassroots service project */
  isGrassrootsServiceProjectMember?: boolean;
  /** 属于享受艰苦边远地区津贴的县 / county with the hardship allowance */
  isInHardshipAllowanceCounty?: boolean;
  /** 从事家政、养老或物流配送等产业 / business in home services, elderly care or delivery */
  isInHomeCareOrLogisticsTrade?: boolean;
  /** 参加城乡居民基本医疗保险 / residents’ basic medical insurance */
  isInResidentMedicalInsurance?: boolean;
  /** 在乡村公共服务岗位上 / holder of a rural public-service post */
  isInRuralPublicPost?: boolean;
  /** 劳动力 / member of the labour force */
  isLabourer?: boolean;
  /** 农民工 / migrant worker */
  isMigrantWorker?: boolean;
  /** 新成长劳动力 / new entrant to the labour force */
  isNewLabourer?: boolean;
  /** 贫困县 / poor county */
  isPoorCounty?: boolean;
  /** 岗位面向本地户籍人员 / post for people registered locally */
  isPostForLocalResidents?: boolean;
  /** 岗位所在地属于艰苦边远地区 / post in a hard and remote area */
  isPostInHardRemoteArea?: boolean;
  /** 岗位所在地属于贫困区县 / post in a poor county */
  isPostInPoorCounty?: boolean;
  /** 扶贫车间 / poverty-alleviation workshop */
  isPovertyAlleviationWorkshop?: boolean;
  /** 专业技术人员 / professional or technical worker */
  isProfessionalStaff?: boolean;
  /** 机关事业单位工作人员 / staff of a government body or public institution */
  isPublicBodyEmployee?: boolean;
  /** 建档立卡贫困人口(户) / registered poor person or household */
  isRegisteredPoor?: boolean;
  /** 建档立卡贫困劳动力 / registered poor labourer */
  isRegisteredPoorLabourer?: boolean;
  /** 易地扶贫搬迁安置点 / settlement of the relocation programme */
  isRelocationSettlement?: boolean;
  /** 返乡下乡创业人员 / entrepreneur returning to the countryside */
  isReturningEntrepreneur?: boolean;
  /** 农村 / rural area */
  isRuralArea?: boolean;
  /** 农村富余劳动力 / rural surplus labourer */
  isRuralSurplusLabourer?: boolean;
  /** “插花”贫困户 / poor household in a county that is not poor */
  isScatteredPoorHousehold?: boolean;
  /** 年度先进集体和先进个人的评选 / selected for the honour of the year */
  isSelectedForAnnualPovertyReliefHonour?: boolean;
  /** 市级先进集体和先进个人的评选 / selected for the honour of the municipality */
  isSelectedForMunicipalPovertyReliefHonour?: boolean;
  /** 重度贫困县 / severely poor county */
  isSeverelyPoorCounty?: boolean;
  /** 低保对象 / recipient of the subsistence allowance */
  isSubsistenceAllowanceRecipient?: boolean;
  /** 技工院校在读学生 / student of a technical school */
  isTechnicalSchoolStudent?: boolean;
  /** 失业人员 / unemployed person */
  isUnemployed?: boolean;
  /** “两后生” / school leaver who did not go on */
  isUnenrolledSchoolLeaver?: boolean;
  /** 村(社区)干部 / village or community cadre */
  isVillageCadre?: boolean;
  /** 村社代工点 / village contract-work point */
  isVillageContractWorkPoint?: boolean;
  /** 职业学校毕业生 / graduate of a vocational school */
  isVocationalSchoolGraduate?: boolean;
  /** 妇女 / woman */
  isWoman?: boolean;
  /** 外出务工 / work away from home */
  isWorkingAwayFromHome?: boolean;
  /** 跨区县务工 / work outside the home county */
  isWorkingOutOfCounty?: boolean;
  /** 用人单位符合职业技能鉴定补贴条件的认定 / employer found to meet the conditions of the skill appraisal subsidy */
  meetsEmployerAppraisalSubsidyConditions?: boolean;
  /** 用人单位符合职业培训补贴条件的认定 / employer found to meet the conditions of the training subsidy */
  meetsEmployerTrainingSubsidyConditions?: boolean;
  /** 符合公开择优招聘条件的认定 / found to meet the conditions of the open selection */
  meetsProjectMemberRecruitmentConditions?: boolean;
  /** 符合职业技能鉴定补贴条件的认定 / found to meet the conditions of the skill appraisal subsidy */
  meetsSkillAppraisalSubsidyConditions?: boolean;
  /** 符合职业培训补贴条件的认定 / found to meet the conditions of the training subsidy */
  meetsTraineeSubsidyConditions?: boolean;
  /** 吸纳贫困劳动力人数 / poor labourers taken on (unit: person; a whole number; 0 to …) */
  poorWorkersNewlyHired?: number;
  /** 岗位所在单位的层级 / level of the body that has the post */
  postLevel?: 'province' | 'prefecture' | 'county' | 'township';
  /** 岗位所在单位的性质 / kind of unit that has the post */
  postUnitKind?: 'government-body' | 'public-institution' | 'other';
  /** 机关事业单位中的身份 / position in a public body */
  publicBodyPosition?: 'none' | 'civil-servant' | 'institution-staff';
  /** 累计在乡村学校工作年数 / years worked at rural schools (unit: year; a whole number; 0 to 80) */
  ruralSchoolYears?: number;
  /** 就读的技工院校 / technical school attended */
  technicalSchoolAttended?: 'none' | 'key' | 'other';
  /** 有就读技工院校愿望 / wish to attend a technical school */
  wishesToAttendTechnicalSchool?: boolean;
  /** 有参加职业培训的意愿 / wish to be trained */
  wishesToAttendTraining?: boolean;
  /** 有就业意愿 / wish to be employed */
  wishesToWork?: boolean;
  /** 在艰苦边远地区工作 / work in a hard and remote area */
  worksInHardRemoteArea?: boolean;
  /** 在国家扶贫开发工作重点县工作 / work in a national key county of poverty relief */
  worksInNationalKeyPovertyCounty?: boolean;
  /** 在贫困地区工作 / work in a poor area */
  worksInPoorArea?: boolean;
  /** 在贫困区县工作 / work in a poor county */
  worksInPoorCounty?: boolean;
  /** 在乡镇机关事业单位工作 / work in a township body */
  worksInTownship?: boolean;
}

/** Figures of a place and time, given once per call. */
export interface ChongqingContext {
  /** 城乡居民大病保险起付线 / deductible of residents’ critical illness insurance (unit: yuan; text where it must be exact; at most 2 decimal places; 0 to …) */
  criticalIllnessDeductible?: ContextValue;
  /** 居民医保住院报销起付线 / deductible of a hospital stay (unit: yuan; text where it must be exact; at most 2 decimal places; 0 to …) */
  hospitalDeductible?: ContextValue;
}

/** The benefits that the rules give. */
export type ChongqingBenefit =
  | 'agency-staff-training'
  | 'annual-poverty-relief-honours'
  | 'apprenticeship-pilot-support'
  | 'away-job-opportunities'
  | 'away-worker-stable-employment-help'
  | 'civil-servant-training'
  | 'civil-service-education-relaxation'
  | 'civil-service-major-relaxation'
  | 'critical-illness-deductible-cut'
  | 'critical-illness-rate'
  | 'cross-district-training'
  | 'digital-service'
  | 'district-hospital-deductible-cut'
  | 'district-hospital-rate-rise'
  | 'east-west-labour-cooperation'
  | 'employer-skill-appraisal-subsidy'
  | 'employer-training-subsidy'
  | 'employment-fund-tilt'
  | 'employment-fund-transfer'
  | 'employment-service-system'
  | 'expert-service-preference'
  | 'expert-visits'
  | 'free-training-every-year'
  | 'graduate-insurance-subsidy'
  | 'graduate-job-search-subsidy'
  | 'graduate-post-subsidy'
  | 'graduate-starting-pay'
  | 'graduates-to-grassroots'
  | 'grassroots-service-projects'
  | 'hard-area-institution-recruitment'
  | 'hardship-area-allowance'
  | 'institution-posts-for-project-members'
  | 'job-matching'
  | 'key-returnee-enterprise-interest-subsidy'
  | 'key-technical-school-training'
  | 'labour-export-travel-subsidy'
  | 'local-applicant-limit'
  | 'local-applicant-posts'
  | 'local-job-creation'
  | 'management-grade-promotion'
  | 'market-job-platform'
  | 'medical-insurance-coverage'
  | 'municipal-poverty-relief-honours'
  | 'nearby-employment'
  | 'new-labourer-apprenticeship'
  | 'one-stop-settlement'
  | 'one-to-one-job-help'
  | 'order-based-training'
  | 'outstanding-talent-title-preference'
  | 'paired-county-assistance'
  | 'pension-coverage'
  | 'pension-lowest-tier'
  | 'pension-premium-paid'
  | 'poor-family-worker-apprenticeship'
  | 'poor-graduate-hiring-preference'
  | 'poor-graduate-job-guarantee'
  | 'poor-graduate-service'
  | 'poor-hiring-tax-relief'
  | 'poverty-relief-honours'
  | 'poverty-relief-service-posts'
  | 'priority-group-training'
  | 'project-member-civil-service-entry'
  | 'project-member-institution-posts'
  | 'recruitment-quota-preference'
  | 'reemployment-service'
  | 'resettlement-service-platform'
  | 'retraining'
  | 'returning-startup-support'
  | 'rural-public-post-allowance'
  | 'rural-public-post-placement'
  | 'rural-teacher-honour'
  | 'scarce-talent-recruitment'
  | 'scattered-poor-household-help'
  | 'service-facilities'
  | 'service-industry-support'
  | 'service-platform-coverage'
  | 'skill-appraisal-subsidy'
  | 'specialist-training'
  | 'surplus-labour-transfer'
  | 'talent-flow'
  | 'talent-project-preference'
  | 'technical-education-household-subsidy'
  | 'technical-school-enrolment'
  | 'technical-school-internship-and-job'
  | 'technical-student-grant'
  | 'technical-student-living-subsidy'
  | 'technical-tuition-waiver'
  | 'township-work-subsidy'
  | 'training-base-support'
  | 'training-bases-in-poor-counties'
  | 'training-packages'
  | 'training-subsidy'
  | 'training-to-job'
  | 'village-cadre-civil-service-entry'
  | 'village-cadre-quota'
  | 'vocational-training'
  | 'workshop-development-support';
