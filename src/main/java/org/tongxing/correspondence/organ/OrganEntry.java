package org.tongxing.correspondence.organ;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/**
 * An organ (机关单位) with what is set for it today.
 *
 * @param id its area and two digits
 * @param byLetter whether it works by letter and not with accounts (architecture D9)
 * @param postalAddress 通信地址, for letters on paper
 * @param hours 办公时间 of working days, such as {@code 08:30-12:00,14:00-17:30}; {@code 全天} for day and night
 * @param dutyTelephone 24小时值班电话
 */
public record OrganEntry(
        String id,
        String name,
        Role role,
        AreaCode area,
        boolean byLetter,
        @Nullable String postalAddress,
        @Nullable String hours,
        @Nullable String dutyTelephone) {}
