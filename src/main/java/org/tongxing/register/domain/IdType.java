package org.tongxing.register.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** Kind of identity document (证件类型), each with the rule that its number follows. */
public enum IdType implements Coded {
    /** 居民身份证、户口簿上的公民身份号码: children have the number long before the card. */
    RESIDENT_ID("居民身份证（公民身份号码）") {
        @Override
        Optional<String> flawOf(String number) {
            return flawOfKind(number, IdentityNumber.Kind.CITIZEN, "不是居民身份证号码，请核对证件类型");
        }
    },
    /** 港澳台居民居住证. */
    HMT_RESIDENCE("港澳台居民居住证") {
        @Override
        Optional<String> flawOf(String number) {
            return flawOfKind(number, IdentityNumber.Kind.HMT_RESIDENT, "应以810000、820000或830000开头，请核对证件类型");
        }
    },
    /** 港澳居民来往内地通行证 (H or M and digits) or 台湾居民来往大陆通行证 (eight digits). */
    HMT_PERMIT("港澳居民来往内地通行证、台湾居民来往大陆通行证") {
        @Override
        Optional<String> flawOf(String number) {
            return flawOfForm(number, HMT_PERMIT_FORM, "应为字母H或M加8位数字（旧证10位），或8位数字");
        }
    },
    /** 护照. */
    PASSPORT("护照") {
        @Override
        Optional<String> flawOf(String number) {
            return flawOfForm(number, PASSPORT_FORM, "应为5至17位字母或数字");
        }
    },
    /** 外国人永久居留身份证, eighteen characters since 2023, fifteen before. */
    FOREIGN_PERMANENT("外国人永久居留身份证") {
        @Override
        Optional<String> flawOf(String number) {
            if (number.length() == 15) {
                return flawOfForm(number, OLD_FOREIGN_FORM, "旧证应为3位字母加12位数字");
            }
            return flawOfKind(number, IdentityNumber.Kind.FOREIGN_RESIDENT, "新证应以9开头，请核对证件类型");
        }
    },
    /** 出生医学证明, for babies before their hukou. */
    BIRTH_CERTIFICATE("出生医学证明") {
        @Override
        Optional<String> flawOf(String number) {
            return flawOfForm(number, BIRTH_CERTIFICATE_FORM, "应为1位字母加9位数字");
        }
    },
    /** 无证件. */
    NONE("无证件") {
        @Override
        Optional<String> flawOf(String number) {
            return Optional.of("证件类型为“无证件”，不应填写号码");
        }
    };

    private static final Pattern HMT_PERMIT_FORM = Pattern.compile("[HM]\\d{8}(\\d{2})?|\\d{8}");
    private static final Pattern PASSPORT_FORM = Pattern.compile("[A-Z\\d]{5,17}");
    private static final Pattern OLD_FOREIGN_FORM = Pattern.compile("[A-Z]{3}\\d{12}");
    private static final Pattern BIRTH_CERTIFICATE_FORM = Pattern.compile("[A-Z]\\d{9}");

    private final String label;

    IdType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * What is wrong with a number of this document, as a Chinese clause; empty when nothing.
     *
     * @param number normalised by {@link IdentityDocuments#normalise}
     */
    abstract Optional<String> flawOf(String number);

    /** The citizen-number family's reading of this document's number; empty for documents that tell nothing. */
    Optional<IdentityNumber> identityNumber(String number) {
        boolean built = this == RESIDENT_ID || this == HMT_RESIDENCE || this == FOREIGN_PERMANENT;
        return built ? IdentityNumber.of(number) : Optional.empty();
    }

    private static Optional<String> flawOfKind(String number, IdentityNumber.Kind kind, String otherKind) {
        return IdentityNumber.flaw(number)
                .or(() -> new IdentityNumber(number).kind() == kind ? Optional.empty() : Optional.of(otherKind));
    }

    private static Optional<String> flawOfForm(String number, Pattern form, String rule) {
        return form.matcher(number).matches() ? Optional.empty() : Optional.of(rule);
    }
}
