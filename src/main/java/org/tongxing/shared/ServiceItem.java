package org.tongxing.shared;

import java.util.Optional;
import java.util.stream.Stream;

/** The services that a migrant child has at the place of residence (广东省流动儿童在居住地享有关爱服务基础清单). */
public enum ServiceItem {
    /** Row 1, 幼有所育. */
    ITEM01("健康和托育（3岁以下）服务"),
    /** Row 2, 幼有所育. */
    ITEM02("学前教育服务"),
    /** Row 3, 学有所教. */
    ITEM03("义务教育服务"),
    /** Row 4, 学有所教. */
    ITEM04("普通高中教育服务"),
    /** Row 5, 学有所教. */
    ITEM05("中等职业教育助学服务"),
    /** Row 6, 病有所医. */
    ITEM06("卫生健康服务"),
    /** Row 7, 病有所医. */
    ITEM07("医疗保障服务"),
    /** Row 8, 病有所医: children with a diagnosed severe mental disorder who live at home. */
    ITEM08("健康管理服务"),
    /** Row 9, 住有所居. */
    ITEM09("住房保障服务"),
    /** Row 10, 弱有所扶: orphans, children with HIV, children whom nobody in fact raises. */
    ITEM10("基本生活保障服务"),
    /** Row 11, 弱有所扶. */
    ITEM11("残疾儿童康复救助及残疾人两项补贴"),
    /** Row 12, 弱有所扶. */
    ITEM12("残疾儿童教育服务"),
    /** Row 13, 弱有所扶. */
    ITEM13("最低生活保障服务"),
    /** Row 14, 弱有所扶. */
    ITEM14("特困人员救助供养服务"),
    /** Row 15, 弱有所扶. */
    ITEM15("临时救助服务"),
    /** Row 16, 发展保障. */
    ITEM16("家庭教育指导服务"),
    /** Row 17, 发展保障. */
    ITEM17("心理健康服务"),
    /** Row 18, 发展保障. */
    ITEM18("精神文化生活服务"),
    /** Row 19, 发展保障. */
    ITEM19("城市融入服务");

    private final String title;

    ServiceItem(String title) {
        this.title = title;
    }

    /** Code that is stored and sent. */
    public String code() {
        return name();
    }

    /** Number of the row in the plan's annex, 1 to 19. */
    public int row() {
        return ordinal() + 1;
    }

    /** Title in the plan's annex (服务项目). */
    public String title() {
        return title;
    }

    /** The item of a code, empty when the annex has none. */
    public static Optional<ServiceItem> ofCode(String code) {
        return Stream.of(values()).filter(item -> item.code().equals(code)).findFirst();
    }
}
