package org.tongxing.register.domain;

/**
 * Why a child is in a population or in none (判定理由): the reason codes of the decision {@code migrantStatus} and the sentences
 * that people read, in the words of the plan (《广东省加强流动儿童关爱保护实施方案》).
 */
public enum StatusReason {
    ACROSS_COUNTIES("随父母或其他监护人离开户籍地，跨县域异地居住或生活6个月以上、不满十六周岁，纳入流动儿童监测摸排范围。"),
    BETWEEN_CENTRAL_DISTRICTS("户籍地与居住地为同一城市中心城区的市辖区，不纳入监测摸排范围；已离开户籍地所在乡镇（街道）居住6个月以上，纳入统计分析。"),
    ACROSS_TOWNSHIPS("户籍地与居住地在同一县域，不纳入监测摸排范围；已离开户籍地所在乡镇（街道）居住6个月以上，纳入统计分析。"),
    ACROSS_COUNTIES_RECENTLY("离开户籍地所在乡镇（街道）居住已满6个月，纳入统计分析；跨县域居住满6个月之日起纳入监测摸排范围。"),
    SIX_MONTHS_TO_MONITORING("随监护人离开户籍地跨县域居住，未满6个月；满6个月之日起纳入监测摸排范围。"),
    SIX_MONTHS_TO_STATISTICS("随监护人离开户籍地所在乡镇（街道）居住，未满6个月；满6个月之日起纳入统计分析。"),
    NOT_YET_BORN("统计时点在儿童出生之前。"),
    ADULT("统计时点已年满十八周岁，不属未成年人。"),
    SIXTEEN_OR_OLDER("统计时点已年满十六周岁，不属监测摸排和统计分析范围；未成年人保护和已办理的关爱服务不受影响。"),
    NO_HUKOU("儿童无户口，无法判定是否离开户籍地；请联系公安机关协助办理户口登记，保护和救助不受影响。"),
    HUKOU_UNKNOWN("户籍待查，暂无法判定是否离开户籍地；保护和救助不受影响。"),
    HONG_KONG_MACAO_TAIWAN("港澳台居民无内地户籍，不属监测摸排和统计分析范围；可纳入港澳流动儿童服务探索。"),
    FOREIGN("外国籍或无国籍儿童无内地户籍，不属监测摸排和统计分析范围；可纳入国际流动儿童服务探索。"),
    NOT_RESIDENT("统计时点不在登记的居住地居住。"),
    HUKOU_PLACE_MISSING("户籍所在地待补充，补充后判定。"),
    AT_HUKOU_PLACE("居住地与户籍地在同一乡镇（街道），未离开户籍地。"),
    HUKOU_TOWNSHIP_MISSING("户籍地与居住地在同一县域，户籍所在乡镇（街道）待补充，补充后判定是否纳入统计分析。"),
    ACCOMPANIMENT_MISSING("随行监护情况待补充，补充后判定。"),
    WITH_CARER("受委托照护人或实际照料人不是监护人，儿童未随父母或其他监护人生活，不属监测摸排和统计分析范围；请留意监护缺失风险。"),
    WITHOUT_GUARDIAN("儿童独自在外居住或就读，未随父母或其他监护人生活，不属监测摸排和统计分析范围；请留意监护缺失风险。");

    private final String sentence;

    StatusReason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason for people. */
    public String sentence() {
        return sentence;
    }
}
