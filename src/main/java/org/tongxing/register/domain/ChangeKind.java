package org.tongxing.register.domain;

/** What is asked for about a registration (查阅更正的类别; 个人信息保护法第四十五条至第四十七条). */
public enum ChangeKind implements Coded {
    /** 查阅、复制: the family sees what is kept. */
    VIEW("查阅、复制", ChangeResult.VIEWED),
    /** 更正: a field is wrong or incomplete. */
    CORRECT("更正", ChangeResult.CORRECTED),
    /** 撤销登记、删除: the child should not have been registered. */
    WITHDRAW("撤销登记、删除", ChangeResult.WITHDRAWN),
    /** 并入: two records are of one child. */
    MERGE("并入（同一儿童）", ChangeResult.MERGED),
    /** 撤销并入: two records were taken for one child and are not. */
    UNMERGE("撤销并入", ChangeResult.UNMERGED);

    private final String label;
    private final ChangeResult whenAgreed;

    ChangeKind(String label, ChangeResult whenAgreed) {
        this.label = label;
        this.whenAgreed = whenAgreed;
    }

    @Override
    public String label() {
        return label;
    }

    /** What has been done once the other person has agreed. */
    public ChangeResult whenAgreed() {
        return whenAgreed;
    }

    /** Whether a second record is concerned. */
    public boolean concernsTwo() {
        return this == MERGE || this == UNMERGE;
    }
}
