package org.tongxing.monitoring.application;

import org.jspecify.annotations.Nullable;

/** What a grid (网格) may be called. */
final class GridName {

    private static final int LONGEST = 40;

    private GridName() {}

    /**
     * A name as it was typed, without blanks around it.
     *
     * @throws org.tongxing.shared.RefusedException when it is missing, too long or of signs only
     */
    static String of(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip();
        ConfirmationRules rules = new ConfirmationRules();
        rules.addIf(name.codePointCount(0, name.length()) > LONGEST, "grid", "名称不能超过" + LONGEST + "字");
        rules.addIf(
                name.codePoints().noneMatch(Character::isLetterOrDigit)
                        || name.codePoints().anyMatch(Character::isISOControl),
                "grid",
                "请填写名称，如“第一网格”");
        rules.refuseIfAny();
        return name;
    }
}
