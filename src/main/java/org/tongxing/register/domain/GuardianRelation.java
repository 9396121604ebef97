package org.tongxing.register.domain;

/** What the guardian is to the child (监护人是儿童的……), a selection of GB/T 4761-2008; never the other way round. */
public enum GuardianRelation implements Coded {
    /** 父亲. */
    FATHER("51", "父亲"),
    /** 母亲. */
    MOTHER("52", "母亲"),
    /** 继父或养父. */
    STEP_OR_ADOPTIVE_FATHER("57", "继父或养父"),
    /** 继母或养母. */
    STEP_OR_ADOPTIVE_MOTHER("58", "继母或养母"),
    /** 祖父. */
    PATERNAL_GRANDFATHER("61", "祖父"),
    /** 祖母. */
    PATERNAL_GRANDMOTHER("62", "祖母"),
    /** 外祖父. */
    MATERNAL_GRANDFATHER("63", "外祖父"),
    /** 外祖母. */
    MATERNAL_GRANDMOTHER("64", "外祖母"),
    /** 曾祖父. */
    GREAT_GRANDFATHER("66", "曾祖父"),
    /** 曾祖母. */
    GREAT_GRANDMOTHER("67", "曾祖母"),
    /** 兄. */
    ELDER_BROTHER("71", "兄"),
    /** 嫂. */
    SISTER_IN_LAW("72", "嫂"),
    /** 姐姐. */
    ELDER_SISTER("75", "姐姐"),
    /** 姐夫. */
    BROTHER_IN_LAW("76", "姐夫"),
    /** 伯父. */
    FATHERS_ELDER_BROTHER("81", "伯父"),
    /** 伯母. */
    FATHERS_ELDER_BROTHERS_WIFE("82", "伯母"),
    /** 叔父. */
    FATHERS_YOUNGER_BROTHER("83", "叔父"),
    /** 婶母. */
    FATHERS_YOUNGER_BROTHERS_WIFE("84", "婶母"),
    /** 舅父. */
    MOTHERS_BROTHER("85", "舅父"),
    /** 舅母. */
    MOTHERS_BROTHERS_WIFE("86", "舅母"),
    /** 姨父. */
    MOTHERS_SISTERS_HUSBAND("87", "姨父"),
    /** 姨母. */
    MOTHERS_SISTER("88", "姨母"),
    /** 姑父. */
    FATHERS_SISTERS_HUSBAND("89", "姑父"),
    /** 姑母. */
    FATHERS_SISTER("90", "姑母"),
    /** 其他亲属. */
    OTHER_RELATIVE("97", "其他亲属"),
    /** 非亲属, an institution or a community among them. */
    NOT_RELATED("99", "非亲属");

    private final String code;
    private final String label;

    GuardianRelation(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
