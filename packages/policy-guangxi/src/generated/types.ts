// Generated from rule-sets/*.json by `pnpm generate`; do not edit.

import type { ContextValue } from '@huice/core';

/** What a profile may say. A fact left out, or null, is unknown. */
export interface GuangxiFacts {
  /** 年龄(周岁) / age in full years (unit: year; a whole number; 0 to 150; follows from `birthDate`) */
  ageInYears?: number;
  /** 领取的基本养老保险待遇 / basic pension drawn */
  basicPensionDrawn?: 'none' | 'resident' | 'other';
  /** 出生日期 / date of birth (a day, `YYYY-MM-DD`; 1900-01-01 to asOf) */
  birthDate?: string;
  /** 大学本科以上 / bachelor’s degree or above */
  hasBachelorDegreeOrAbove?: boolean;
  /** 基层项目服务期满 / completed grassroots service programme */
  hasCompletedGrassrootsProgramme?: boolean;
  /** 使用聘用教师控制数 / quota of contract teachers */
  hasContractTeacherQuota?: boolean;
  /** 难以外出就业 / difficulty in working away from home */
  hasDifficultyWorkingAway?: boolean;
  /** 无业可扶 / no livelihood that support could build on */
  hasNoViableLivelihood?: boolean;
  /** 基层项目服务期满考察合格 / passed assessment after a grassroots programme */
  hasPassedGrassrootsProgrammeAssessment?: boolean;
  /** 使用公立医院非实名控制数 / unnamed quota of a public hospital */
  hasPublicHospitalQuota?: boolean;
  /** 持相关从业资格证书 / relevant certificate of qualification */
  hasRelevantQualificationCertificate?: boolean;
  /** 设有特设岗位 / special posts */
  hasSpecialPosts?: boolean;
  /** 单位吸纳建档立卡贫困人员并签订劳动合同 / people registered as poor employed by the unit */
  hasUnitHiredRegisteredPoor?: boolean;
  /** 有创业能力 / ability to start a business */
  isAbleToStartBusiness?: boolean;
  /** 高校毕业生 / graduate of higher education */
  isCollegeGraduate?: boolean;
  /** 义务教育教师 / teacher in compulsory education */
  isCompulsoryEducationTeacher?: boolean;
  /** 特困人员 / recipient of support for the destitute */
  isDestituteSupportRecipient?: boolean;
  /** 来自贫困家庭 / member of a poor family */
  isFromPoorFamily?: boolean;
  /** 按一般企业返还 / treated as a general enterprise for the refund */
  isGeneralEnterpriseForRefund?: boolean;
  /** 基层专业技术人员 / professional at the grassroots */
  isGrassrootsProfessional?: boolean;
  /** 卫生医疗机构 / health or medical institution */
  isHealthInstitution?: boolean;
  /** 属于实行评聘结合的中小学教师系列 / school-teacher series where title and post go together */
  isInCombinedAppointmentSeries?: boolean;
  /** 属于少数民族自治县 / ethnic autonomous county */
  isInEthnicAutonomousCounty?: boolean;
  /** 属于民族乡 / ethnic township */
  isInEthnicTownship?: boolean;
  /** 属于享受艰苦边远地区津贴的县 / county with the hardship allowance */
  isInHardshipAllowanceCounty?: boolean;
  /** 属于扶贫开发工作重点县 / key county of poverty relief */
  isInKeyPovertyReliefCounty?: boolean;
  /** 参加城乡居民养老保险 / residents’ pension insurance */
  isInResidentPension?: boolean;
  /** 失业保险参保地在深度贫困地区 / unemployment insurance in a deeply poor area */
  isInsuredInDeeplyPoorArea?: boolean;
  /** 劳动力 / member of the labour force */
  isLabourer?: boolean;
  /** 已标注脱贫 / mark of having left poverty */
  isMarkedOutOfPoverty?: boolean;
  /** 新录用为公务员 / newly recruited civil servant */
  isNewCivilServant?: boolean;
  /** 新招聘为事业单位工作人员 / new staff of a public institution */
  isNewPublicInstitutionStaff?: boolean;
  /** 暂时脱离岗位执行扶贫重大任务 / poverty-relief assignment away from the post */
  isOnPovertyReliefAssignment?: boolean;
  /** 岗位所在地属于深度贫困地区 / post in a deeply poor area */
  isPostInDeeplyPoorArea?: boolean;
  /** 中小学校 / primary or secondary school */
  isPrimaryOrSecondarySchool?: boolean;
  /** 专业技术人员 / professional or technical worker */
  isProfessionalStaff?: boolean;
  /** 省级(自治区级)农民工创业园 / start-up park for migrant workers of provincial level */
  isProvincialMigrantWorkerStartupPark?: boolean;
  /** 符合城乡居民养老保险参保条件(广西) / qualified to enrol in the residents’ pension (Guangxi) */
  isQualifiedForResidentPensionEnrolment?: boolean;
  /** 符合城乡居民养老保险待遇领取条件 / qualified to draw the residents’ pension */
  isQualifiedForResidentPensionPayment?: boolean;
  /** 户籍在岗位所在县或周边县(市) / household registration in or next to the county of the post */
  isRegisteredInPostCountyOrNeighbour?: boolean;
  /** 建档立卡贫困人口(户) / registered poor person or household */
  isRegisteredPoor?: boolean;
  /** 建档立卡贫困劳动力 / registered poor labourer */
  isRegisteredPoorLabourer?: boolean;
  /** 易地扶贫搬迁群众 / resident relocated for poverty relief */
  isRelocatedForPovertyRelief?: boolean;
  /** 易地扶贫搬迁安置点 / settlement of the relocation programme */
  isRelocationSettlement?: boolean;
  /** 农村居民 / rural resident */
  isRuralResident?: boolean;
  /** 乡村教师 / rural teacher */
  isRuralTeacher?: boolean;
  /** 被择优确定为扶持的创业园 / selected among the best parks for support */
  isSelectedForStartupParkGrant?: boolean;
  /** 低保对象 / recipient of the subsistence allowance */
  isSubsistenceAllowanceRecipient?: boolean;
  /** 乡镇卫生专业技术人员 / health professional in a township */
  isTownshipHealthProfessional?: boolean;
  /** 县城所在地以外的乡镇事业单位 / township public institution outside the county seat */
  isTownshipInstitutionOutsideCountySeat?: boolean;
  /** 无力脱贫 / inability to escape poverty unaided */
  isUnableToEscapePovertyAlone?: boolean;
  /** 无法实现转移就业 / inability to move into work elsewhere */
  isUnableToTransferEmployment?: boolean;
  /** 纳入人员总量管理 / staff within the managed total */
  isUnderPostTotalManagement?: boolean;
  /** “两后生” / school leaver who did not go on */
  isUnenrolledSchoolLeaver?: boolean;
  /** 外出务工 / work away from home */
  isWorkingAwayFromHome?: boolean;
  /** 脱贫日期 / day of leaving poverty (a day, `YYYY-MM-DD`; 1900-01-01 to asOf) */
  leftPovertyOn?: string;
  /** 地方的层级 / level of the locality */
  localityLevel?: 'prefecture-level-city' | 'district' | 'county' | 'county-level-city' | 'township' | 'village' | 'other';
  /** 农民工创业园(点)的级别 / level of the start-up park for migrant workers */
  migrantWorkerStartupParkLevel?: 'none' | 'provincial' | 'other';
  /** 生源在岗位所在县或周边县(市) / student origin in or next to the county of the post */
  originatesInPostCountyOrNeighbour?: boolean;
  /** 岗位所在单位的层级 / level of the body that has the post */
  postLevel?: 'province' | 'prefecture' | 'county' | 'township';
  /** 岗位所在单位的性质 / kind of unit that has the post */
  postUnitKind?: 'government-body' | 'public-institution' | 'other';
  /** 由政府代缴养老保险费的人数 / people whose pension premium the government pays (unit: person; a whole number; 0 to …) */
  premiumsPaidByGovernmentPersons?: number;
  /** 职称级别 / level of the professional title */
  professionalTitleLevel?: 'none' | 'junior' | 'intermediate' | 'senior';
  /** 领取任何一项基本养老保险待遇 / pension of any basic scheme */
  receivesBasicPensionBenefit?: boolean;
  /** 领取失业保险金 / unemployment benefit drawn */
  receivesUnemploymentBenefit?: boolean;
  /** 搬迁规模(人) / number of people relocated to it (unit: person; a whole number; 0 to …) */
  relocatedResidents?: number;
  /** 累计在乡村学校工作年数 / years worked at rural schools (unit: year; a whole number; 0 to 80) */
  ruralSchoolYears?: number;
  /** 上年度实际缴纳失业保险费总额 / unemployment premiums paid last year (unit: yuan; text where it must be exact; at most 2 decimal places; 0 to …) */
  unemploymentPremiumsPaidLastYear?: string | number;
  /** 愿意享受城乡居民养老保险待遇 / wish to draw the residents’ pension */
  wishesToDrawResidentPension?: boolean;
  /** 有创业意愿 / wish to start a business */
  wishesToStartBusiness?: boolean;
  /** 希望转移就业 / wish to move into work elsewhere */
  wishesToTransferEmployment?: boolean;
  /** 在基层工作 / work at the grassroots */
  worksAtGrassroots?: boolean;
  /** 在广东务工 / work in Guangdong */
  worksInGuangdong?: boolean;
  /** 在艰苦边远地区工作 / work in a hard and remote area */
  worksInHardRemoteArea?: boolean;
  /** 在乡镇机关事业单位工作 / work in a township body */
  worksInTownship?: boolean;
  /** 脱贫后满几年 / full years since leaving poverty (unit: year; a whole number; 0 to 150; follows from `leftPovertyOn`) */
  yearsSinceLeavingPoverty?: number;
}

/** Figures of a place and time, given once per call. */
export interface GuangxiContext {
  /** 月最低工资标准 / monthly minimum wage (unit: yuan-a-month; text where it must be exact; at most 2 decimal places; 0 to …) */
  monthlyMinimumWage?: ContextValue;
}

/** The benefits that the rules give. */
export type GuangxiBenefit =
  | 'assignment-time-counted'
  | 'away-worker-training'
  | 'basic-pension-back-pay'
  | 'compulsory-teacher-pay'
  | 'contract-teacher-quota-in-total'
  | 'county-recruitment-autonomy'
  | 'county-talent-autonomy'
  | 'directed-talent-training'
  | 'graduate-early-confirmation'
  | 'graduate-higher-pay-step'
  | 'graduate-probation-pay'
  | 'grassroots-programme-posts'
  | 'grassroots-title-standards'
  | 'guangdong-jobs'
  | 'guangdong-worker-services'
  | 'hard-area-local-recruitment'
  | 'hard-area-opening-ratio'
  | 'hard-area-requirements'
  | 'hard-area-scope'
  | 'hardship-area-allowance'
  | 'hospital-quota-in-total'
  | 'leading-enterprise-training'
  | 'pension-premium-sharing-city'
  | 'pension-premium-sharing-county'
  | 'project-training'
  | 'public-institution-skill-subsidy'
  | 'public-institution-stable-post-refund'
  | 'public-post-emphasis'
  | 'public-post-local-jobs'
  | 'relocated-local-jobs'
  | 'relocated-startup-support'
  | 'relocated-startup-training'
  | 'relocated-transfer-training'
  | 'resident-pension-enrolment'
  | 'resident-pension-in-full'
  | 'resident-pension-inclusion'
  | 'resident-pension-payment-relaxation'
  | 'resident-pension-premium'
  | 'returning-startup'
  | 'rural-teacher-intermediate-title'
  | 'rural-teacher-senior-title'
  | 'rural-teacher-title-review'
  | 'school-leaver-training'
  | 'special-post-limits'
  | 'special-posts'
  | 'stable-post-refund-deeply-poor'
  | 'startup-park-grant'
  | 'three-supports-programme'
  | 'three-supports-relocation-quota'
  | 'township-direct-recruitment'
  | 'township-health-title-review'
  | 'township-institution-ratio'
  | 'township-work-subsidy'
  | 'unemployment-benefit-floor'
  | 'unified-personnel-management'
  | 'village-employment-platform'
  | 'village-social-insurance-services'
  | 'vocational-training'
  | 'workshop-local-jobs';
