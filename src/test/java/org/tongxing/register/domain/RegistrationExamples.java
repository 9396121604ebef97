package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.*;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.tongxing.shared.AreaCode;

/** Invented children, with check digits that hold. */
public final class RegistrationExamples {

    /** The day on which the examples are registered. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Birth date of the boy. */
    public static final LocalDate BIRTH_DATE_OF_MING = LocalDate.of(2018, 3, 2);

    private RegistrationExamples() {}

    /** A boy of eight from Hunan in 天河区, about whom everything is known. */
    public static RegistrationForm anyForm() {
        return RegistrationForm.empty()
                .with(CHILD_NAME, "王小明")
                .with(ID_TYPE, "RESIDENT_ID")
                .with(ID_NUMBER, identityNumber("430102", BIRTH_DATE_OF_MING, "001"))
                .with(SEX, "1")
                .with(BIRTH_DATE, BIRTH_DATE_OF_MING)
                .with(ETHNICITY, "01")
                .with(HUKOU_STATUS, "REGISTERED")
                .with(HUKOU_AREA, "430102")
                .with(HUKOU_ADDRESS, "示例路1号")
                .with(RESIDENCE_AREA, "440106001001")
                .with(RESIDENCE_ADDRESS, "示例街2号")
                .with(RESIDENT_SINCE, LocalDate.of(2024, 9, 1))
                .with(ACCOMPANIED_BY, "BOTH_PARENTS")
                .with(GUARDIAN_NAME, "王建国")
                .with(GUARDIAN_ID_NUMBER, identityNumber("430102", LocalDate.of(1990, 5, 20), "013"))
                .with(GUARDIAN_RELATION, "51")
                .with(GUARDIAN_PHONE, "13800001234")
                .with(SCHOOLING, "PRIMARY")
                .with(CONDITIONS, Set.of("HARDSHIP"));
    }

    /** A number as GB 11643-1999 makes it; the last digit of the sequence is odd for a boy. */
    public static String identityNumber(String place, LocalDate birthDate, String sequence) {
        String first17 = place + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence;
        int remainder = 0;
        for (int i = 0; i < 17; i++) {
            remainder = (remainder + Character.digit(first17.charAt(i), 10)) * 2 % 11;
        }
        int check = (12 - remainder) % 11;
        return first17 + (check == 10 ? "X" : check);
    }

    /** A person of 天河区 on a day on which every code but 449999 exists and no number is taken. */
    record AnyContext(LocalDate today, Set<String> takenNumbers, Set<String> areaConditions)
            implements RegistrationContext {

        static AnyContext inTianhe() {
            return new AnyContext(TODAY, Set.of(), Set.of());
        }

        AnyContext withTaken(String number) {
            return new AnyContext(today, Set.of(number), areaConditions);
        }

        AnyContext withCondition(String code) {
            return new AnyContext(today, takenNumbers, Set.of(code));
        }

        @Override
        public boolean exists(AreaCode area) {
            return !area.value().startsWith("4499");
        }

        @Override
        public boolean inScope(AreaCode residence) {
            return residence.value().startsWith("440106");
        }

        @Override
        public boolean isRegistered(String idNumber) {
            return takenNumbers.contains(idNumber);
        }
    }
}
