package org.tongxing.monitoring.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** The departments that are asked for their lists (提供底册) before a round (方案：各部门共同参与定期监测摸排). */
public enum Department {
    /** 教育部门. */
    EDUCATION("userTask_provideEducationList", "教育部门", "在校、在园儿童名册"),
    /** 公安机关. */
    PUBLIC_SECURITY("userTask_providePublicSecurityList", "公安机关", "居住登记和居住证名册"),
    /** 卫生健康部门. */
    HEALTH("userTask_provideHealthList", "卫生健康部门", "儿童健康管理名册"),
    /** 医保部门. */
    MEDICAL_INSURANCE("userTask_provideMedicalInsuranceList", "医保部门", "参保名册"),
    /** 疾控部门. */
    DISEASE_CONTROL("userTask_provideDiseaseControlList", "疾控部门", "预防接种名册"),
    /** 残联. */
    DISABLED_PERSONS("userTask_provideDisabledPersonsList", "残联", "残疾儿童名册");

    private final String step;
    private final String label;
    private final String list;

    Department(String step, String label, String list) {
        this.step = step;
        this.label = label;
        this.list = list;
    }

    /** The department that a step of the model asks. */
    public static Department ofStep(String step) {
        Optional<Department> asked =
                Stream.of(values()).filter(one -> one.step.equals(step)).findFirst();
        return asked.orElseThrow(() -> new IllegalArgumentException("no department is asked by " + step));
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** What it is asked for. */
    public String list() {
        return list;
    }
}
