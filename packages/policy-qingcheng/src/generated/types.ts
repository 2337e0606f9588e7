// Generated from rule-sets/*.json by `pnpm generate`; do not edit.

import type { ContextValue } from '@huice/core';

/** What a profile may say. A fact left out, or null, is unknown. */
export interface QingchengFacts {
  /** 申请技能类建设项目 / application for a skill-building project */
  appliesForSkillProject?: boolean;
  /** 参加的基本医疗保险 / basic medical insurance scheme */
  basicMedicalInsuranceScheme?: 'none' | 'resident' | 'employee';
  /** 领取的基本养老保险待遇 / basic pension drawn */
  basicPensionDrawn?: 'none' | 'resident' | 'other';
  /** 残疾等级 / grade of disability */
  disabilityGrade?: 'none' | 'grade-1' | 'grade-2' | 'grade-3' | 'grade-4';
  /** 在贫困地区创办企业 / founder of an enterprise in a poor area */
  foundsEnterpriseInPoorArea?: boolean;
  /** 基本医保报销后有个人负担的合规医疗费用 / compliant costs left after basic insurance */
  hasCompliantCostsAfterBasicInsurance?: boolean;
  /** 难以外出就业 / difficulty in working away from home */
  hasDifficultyWorkingAway?: boolean;
  /** 发生高额医疗费用 / high medical costs */
  hasHighMedicalCosts?: boolean;
  /** 离校未就业 / college leaver without a job */
  hasLeftCollegeWithoutJob?: boolean;
  /** 贫困劳动力较多 / village with many poor labourers */
  hasManyPoorLabourers?: boolean;
  /** 扶贫行动成效显著 / found to have outstanding results */
  hasOutstandingReliefResults?: boolean;
  /** 外出务工后返乡 / return from work away from home */
  hasReturnedFromAwayWork?: boolean;
  /** 有技能培训需求 / need of skill training */
  hasTrainingNeed?: boolean;
  /** 所在地区有条件开展企业对接帮扶 / area fit to pair villages with enterprises */
  isAreaFitForEnterprisePairing?: boolean;
  /** 正在参加职业培训 / attendance at vocational training */
  isAttendingVocationalTraining?: boolean;
  /** 高校毕业生 / graduate of higher education */
  isCollegeGraduate?: boolean;
  /** 残疾人(任何等级) / disabled person */
  isDisabled?: boolean;
  /** 中途参保 / enrolment in mid-year */
  isEnrollingMidYear?: boolean;
  /** 企业职工 / employee of an enterprise */
  isEnterpriseEmployee?: boolean;
  /** 农闲时节 / slack season of farming */
  isFarmingSlackSeason?: boolean;
  /** 五保户 / five-guarantees recipient */
  isFiveGuaranteesRecipient?: boolean;
  /** 广东新时期精准扶贫对象 / target of Guangdong’s poverty relief */
  isGuangdongReliefTarget?: boolean;
  /** 患病 / illness */
  isIll?: boolean;
  /** 在帮扶期内 / relief period */
  isInReliefPeriod?: boolean;
  /** 参加城乡居民基本医疗保险 / residents’ basic medical insurance */
  isInResidentMedicalInsurance?: boolean;
  /** 参加城乡居民养老保险 / residents’ pension insurance */
  isInResidentPension?: boolean;
  /** 特别困难 / special hardship */
  isInSpecialHardship?: boolean;
  /** 零转移就业家庭成员 / member of a household with nobody in transferred work */
  isInZeroTransferHousehold?: boolean;
  /** 劳动力 / member of the labour force */
  isLabourer?: boolean;
  /** 高校毕业生实名登记在册 / entry on the register of graduates */
  isOnGraduateRegister?: boolean;
  /** 农村居民 / rural resident */
  isRuralResident?: boolean;
  /** 创业带头人 / leading founder */
  isStartupLeader?: boolean;
  /** 学生 / pupil or student */
  isStudent?: boolean;
  /** 技工院校在读学生 / student of a technical school */
  isTechnicalSchoolStudent?: boolean;
  /** 有条件建设创业孵化基地 / found fit for a start-up incubator */
  isTownshipFitForIncubator?: boolean;
  /** 失业人员 / unemployed person */
  isUnemployed?: boolean;
  /** 无法输送到企业就业 / no possible placement with an enterprise */
  isUnplaceableInEnterprise?: boolean;
  /** 青壮年 / young or prime-aged person */
  isYoungOrPrimeAged?: boolean;
  /** 地方的层级 / level of the locality */
  localityLevel?: 'prefecture-level-city' | 'district' | 'county' | 'county-level-city' | 'township' | 'village' | 'other';
  /** 符合养老金领取条件 / found to meet the conditions for drawing the pension */
  meetsPensionPaymentConditions?: boolean;
  /** 符合就业创业和技能培训优惠政策条件 / found to meet the conditions of the preferential policies */
  meetsPreferentialPolicyConditions?: boolean;
  /** 符合城乡居民养老保险参保条件(清城) / found to meet the conditions of residents’ pension insurance (Qingcheng) */
  meetsResidentPensionConditions?: boolean;
  /** 符合专项资金管理规定 / found to meet the rules on special funds */
  meetsSpecialFundRules?: boolean;
  /** 领取城乡居民基础养老金 / residents’ basic pension */
  receivesResidentBasicPension?: boolean;
  /** 居民医保缴费日期 / day the residents’ medical premium was paid (a day, `YYYY-MM-DD`; 1900-01-01 to asOf) */
  residentMedicalPremiumPaidOn?: string;
  /** 就读的技工院校 / technical school attended */
  technicalSchoolAttended?: 'none' | 'key' | 'other';
  /** 对在岗贫困家庭职工开展技能培训 / training of employees of poor families */
  trainsPoorFamilyEmployees?: boolean;
  /** 使用符合规定的残疾人医疗康复项目 / treated by a qualifying rehabilitation item for the disabled */
  usesQualifyingDisabilityRehabilitation?: boolean;
  /** 使用符合规定的中医非药物治疗技术 / treated by a qualifying non-drug therapy of Chinese medicine */
  usesQualifyingTcmTherapy?: boolean;
  /** 有就读技工院校愿望 / wish to attend a technical school */
  wishesToAttendTechnicalSchool?: boolean;
  /** 有参加职业培训的意愿 / wish to be trained */
  wishesToAttendTraining?: boolean;
  /** 有入户城镇意愿 / wish to register in a town */
  wishesToSettleInTown?: boolean;
  /** 有创业意愿 / wish to start a business */
  wishesToStartBusiness?: boolean;
  /** 有外出就业愿望 / wish to work away from home */
  wishesToWorkAway?: boolean;
}

/** Figures of a place and time, given once per call. */
export interface QingchengContext {
  /** 居民医保个人缴费标准 / personal premium of residents’ medical insurance (unit: yuan-a-year; text where it must be exact; at most 2 decimal places; 0 to …) */
  residentMedicalPersonalPremium?: ContextValue;
  /** 居民养老保险最低缴费标准 / lowest premium tier of residents’ pension insurance (unit: yuan-a-year; text where it must be exact; at most 2 decimal places; 0 to …) */
  residentPensionLowestPremium?: ContextValue;
}

/** The benefits that the rules give. */
export type QingchengBenefit =
  | 'basic-medical-raise'
  | 'basic-pension-raise'
  | 'commendation'
  | 'critical-illness-cover'
  | 'critical-illness-deductible'
  | 'critical-illness-no-cap'
  | 'critical-illness-rate'
  | 'critical-illness-rate-raise'
  | 'disability-rehabilitation'
  | 'employment-follow-up'
  | 'graduate-job-listing'
  | 'graduate-post-preference'
  | 'graduate-skill-training'
  | 'graduate-visits'
  | 'hiring-encouragement'
  | 'ill-person-follow-up'
  | 'in-post-training'
  | 'living-allowance'
  | 'medical-benefits-next-month'
  | 'medical-insurance-coverage'
  | 'medical-premium-payment'
  | 'mid-year-enrolment'
  | 'nearby-work'
  | 'order-based-training'
  | 'outpatient-policies'
  | 'pension-coverage'
  | 'pension-payment'
  | 'pension-premium-full'
  | 'pension-premium-subsidy'
  | 'pension-services'
  | 'personal-relief-plan'
  | 'preferential-policies'
  | 'public-post-placement'
  | 're-employment-help'
  | 'short-course-training'
  | 'skill-need-pairing'
  | 'skill-study-drive'
  | 'skill-training-subsidy'
  | 'skill-upgrade-training'
  | 'slack-season-work'
  | 'startup-incubator-building'
  | 'startup-leader-support'
  | 'startup-services'
  | 'startup-training'
  | 'subsidy-application-guidance'
  | 'tcm-therapies'
  | 'technical-school-green-channel'
  | 'technical-school-help'
  | 'training-project-priority'
  | 'transfer-employment-plan'
  | 'transfer-employment-service'
  | 'tuition-waiver'
  | 'urban-registration-guidance'
  | 'village-enterprise-pairing'
  | 'yearly-employment-service';
