package org.tongxing.shared;

import java.util.Optional;
import java.util.stream.Stream;

/** Roles that a post may carry; the process models name them as candidate groups. */
public enum Role {
    /** 儿童主任. */
    CHILD_DIRECTOR("childDirector", "儿童主任", AreaLevel.VILLAGE, false),
    /** 网格员. */
    GRID_WORKER("gridWorker", "网格员", AreaLevel.VILLAGE, false),
    /** 儿童督导员. */
    CHILD_SUPERVISOR("childSupervisor", "儿童督导员", AreaLevel.TOWNSHIP, false),
    /** 社会救助窗口. */
    RELIEF_DESK("reliefDesk", "社会救助窗口", AreaLevel.TOWNSHIP, false),
    /** 「双百」社工. */
    SOCIAL_WORKER("socialWorker", "「双百」社工", AreaLevel.TOWNSHIP, false),
    /** 县级民政部门. */
    CIVIL_AFFAIRS("civilAffairs", "县级民政部门", AreaLevel.COUNTY, false),
    /** 值班. */
    DUTY_OFFICER("dutyOfficer", "值班", AreaLevel.COUNTY, false),
    /** 公安派出所. */
    POLICE_STATION("policeStation", "公安派出所", AreaLevel.TOWNSHIP, true),
    /** 卫生院（社区卫生服务中心）. */
    HEALTH_CENTRE("healthCentre", "卫生院（社区卫生服务中心）", AreaLevel.TOWNSHIP, true),
    /** 未成年人救助保护机构. */
    PROTECTION_CENTRE("protectionCentre", "未成年人救助保护机构", AreaLevel.COUNTY, true),
    /** 儿童福利机构. */
    CHILD_WELFARE_INSTITUTION("childWelfareInstitution", "儿童福利机构", AreaLevel.COUNTY, true),
    /** 救助管理机构. */
    RESCUE_STATION("rescueStation", "救助管理机构", AreaLevel.COUNTY, true),
    /** 教育部门. */
    EDUCATION("education", "教育部门", AreaLevel.COUNTY, true),
    /** 学校. */
    SCHOOL("school", "学校", AreaLevel.COUNTY, true),
    /** 公安机关. */
    PUBLIC_SECURITY("publicSecurity", "公安机关", AreaLevel.COUNTY, true),
    /** 卫生健康部门. */
    HEALTH("health", "卫生健康部门", AreaLevel.COUNTY, true),
    /** 疾控部门. */
    DISEASE_CONTROL("diseaseControl", "疾控部门", AreaLevel.COUNTY, true),
    /** 医保部门. */
    MEDICAL_INSURANCE("medicalInsurance", "医保部门", AreaLevel.COUNTY, true),
    /** 残联. */
    DISABLED_PERSONS_FEDERATION("disabledPersonsFederation", "残联", AreaLevel.COUNTY, true),
    /** 住房城乡建设部门. */
    HOUSING("housing", "住房城乡建设部门", AreaLevel.COUNTY, true),
    /** 交通运输部门. */
    TRANSPORT("transport", "交通运输部门", AreaLevel.COUNTY, true),
    /** 人力资源社会保障部门. */
    HUMAN_RESOURCES("humanResources", "人力资源社会保障部门", AreaLevel.COUNTY, true),
    /** 妇联. */
    WOMENS_FEDERATION("womensFederation", "妇联", AreaLevel.COUNTY, true),
    /** 团委. */
    YOUTH_LEAGUE("youthLeague", "团委", AreaLevel.COUNTY, true),
    /** 人民法院. */
    COURT("court", "人民法院", AreaLevel.COUNTY, true),
    /** 人民检察院. */
    PROCURATORATE("procuratorate", "人民检察院", AreaLevel.COUNTY, true),
    /** 司法行政部门. */
    JUSTICE("justice", "司法行政部门", AreaLevel.COUNTY, true),
    /** 党委政法委. */
    POLITICAL_LEGAL("politicalLegal", "党委政法委", AreaLevel.COUNTY, true),
    /** 妇儿工委办. */
    CHILDREN_WOMEN_OFFICE("childrenWomenOffice", "妇儿工委办", AreaLevel.COUNTY, true),
    /** 网信部门. */
    CYBERSPACE("cyberspace", "网信部门", AreaLevel.COUNTY, true),
    /** 广电部门. */
    BROADCASTING("broadcasting", "广电部门", AreaLevel.COUNTY, true),
    /** 统计部门. */
    STATISTICS("statistics", "统计部门", AreaLevel.COUNTY, true),
    /** 发展改革部门. */
    DEVELOPMENT_REFORM("developmentReform", "发展改革部门", AreaLevel.COUNTY, true),
    /** 财政部门. */
    FINANCE("finance", "财政部门", AreaLevel.COUNTY, true),
    /** 督查督办岗. */
    SUPERVISOR("supervisor", "督查督办岗", AreaLevel.COUNTY, false),
    /** 数据管理员. */
    DATA_STEWARD("dataSteward", "数据管理员", AreaLevel.COUNTY, false),
    /** 审计岗. */
    AUDITOR("auditor", "审计岗", AreaLevel.COUNTY, false);

    private final String code;
    private final String label;
    private final AreaLevel level;
    private final boolean byOrgan;

    Role(String code, String label, AreaLevel level, boolean byOrgan) {
        this.code = code;
        this.label = label;
        this.level = level;
        this.byOrgan = byOrgan;
    }

    /** Name in the models, and the plain group of everyone who holds the role. */
    public String code() {
        return code;
    }

    /** Official Chinese name. */
    public String label() {
        return label;
    }

    /** Level at which the role does its daily work; some also exist above it. */
    public AreaLevel level() {
        return level;
    }

    /** Whether tasks go to one organ ({@code role@organ}) and not to all of an area ({@code role@area}). */
    public boolean byOrgan() {
        return byOrgan;
    }

    /** The role of a code, empty when there is none. */
    public static Optional<Role> ofCode(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
