package org.tongxing.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Registrations as a client sends them, of invented children, each another child. */
public final class RegistrationForms {

    private static final AtomicInteger CHILDREN = new AtomicInteger(100_000);

    private RegistrationForms() {}

    /** A child in hardship (家庭生活困难), for whom a case is opened. */
    public static Map<String, Object> inHardship(String community) {
        int number = CHILDREN.incrementAndGet();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", "示例童·" + number);
        form.put("idType", "PASSPORT");
        form.put("idNumber", "E77" + number);
        form.put("sex", "2");
        form.put("birthDate", "2018-03-02");
        form.put("ethnicity", "01");
        form.put("hukouStatus", "REGISTERED");
        form.put("hukouArea", "450923");
        form.put("hukouAddress", "示例村");
        form.put("residenceArea", community);
        form.put("residenceAddress", "示例路二号");
        form.put("residentSince", "2024-05-06");
        form.put("accompaniedBy", "BOTH_PARENTS");
        form.put("guardianName", "示例监护人" + number);
        form.put("guardianIdNumber", "450923198803024510");
        form.put("guardianRelation", "51");
        form.put("guardianPhone", "13800139876");
        form.put("schooling", "PRIMARY");
        form.put("conditions", List.of("HARDSHIP"));
        TypedValues.remember(form);
        return form;
    }
}
