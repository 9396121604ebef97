package org.tongxing.register.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tongxing.access.SealedTexts;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.shared.ChildId;
import org.tongxing.support.IndexesAside;

/**
 * Invented children by the hundred thousand, spread over all communities, with the register's own ciphers and look-ups,
 * streamed into it by COPY: memory stays flat. A name is borne by one of 57,600; numbers are of an area that is none.
 */
public final class ManyChildren {

    private static final String COPY =
            "COPY child (child_id, household, registered_at, personal, " + ChildLookups.names() + ", "
                    + FormColumns.names() + ") FROM STDIN";
    private static final int CHARACTERS = 240;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final HexFormat HEX = HexFormat.of();

    private final DataSource database;
    private final SealedTexts texts;
    private final ChildLookups lookups;
    private final Pinyin pinyin = new Pinyin();
    private final List<String> villages;

    public ManyChildren(ApplicationContext application) {
        database = application.getBean(DataSource.class);
        texts = application.getBean(SealedTexts.class);
        lookups = application.getBean(ChildLookups.class);
        villages = new JdbcTemplate(database)
                .queryForList("SELECT code FROM area WHERE level = 'VILLAGE' ORDER BY code", String.class);
    }

    /** What somebody types to find a child. */
    public record Sought(String name, String pinyin, String idNumber) {}

    /** Writes the children of these numbers, on two threads. */
    public void write(int first, int last) {
        int middle = (first + last) / 2;
        IndexesAside.during(new JdbcTemplate(database), List.of("casework.child"), () -> {
            CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> stream(first, middle));
            stream(middle + 1, last);
            beside.join();
        });
    }

    /** Some of the children of these numbers that live in an area. */
    public List<Sought> livingIn(String area, int first, int last, int most) {
        return IntStream.rangeClosed(first, last)
                .filter(number -> village(number).startsWith(area))
                .limit(most)
                .mapToObj(number -> new Sought(
                        name(number), pinyin.readings(name(number)).iterator().next(), idNumber(number)))
                .toList();
    }

    /** One form, as it is filled in for the child of a number. */
    public RegistrationForm form(int number) {
        return RegistrationForm.empty()
                .with(RegistrationField.CHILD_NAME, name(number))
                .with(RegistrationField.ID_TYPE, "RESIDENT_ID")
                .with(RegistrationField.ID_NUMBER, idNumber(number))
                .with(RegistrationField.SEX, number % 2 == 0 ? "1" : "2")
                .with(RegistrationField.BIRTH_DATE, birthDate(number))
                .with(RegistrationField.HUKOU_AREA, "450923")
                .with(RegistrationField.HUKOU_ADDRESS, "示例乡示例村" + number % 500 + "号")
                .with(RegistrationField.RESIDENCE_AREA, village(number))
                .with(RegistrationField.RESIDENCE_ADDRESS, "示例路" + number % 900 + "号")
                .with(RegistrationField.RESIDENT_SINCE, LocalDate.of(2025, 9, 1))
                .with(RegistrationField.ACCOMPANIED_BY, "ONE_PARENT")
                .with(RegistrationField.GUARDIAN_NAME, "示例监护人" + number / 2)
                .with(RegistrationField.GUARDIAN_RELATION, "51")
                .with(RegistrationField.GUARDIAN_PHONE, "138%08d".formatted(number / 2))
                .with(RegistrationField.SCHOOLING, "PRIMARY")
                .with(RegistrationField.NOTE, "示例备注");
    }

    private void stream(int first, int last) {
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            for (int number = first; number <= last; number++) {
                byte[] row = row(number).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String row(int number) {
        RegistrationForm form = form(number);
        ChildId id = ChildId.of(number);
        StringJoiner row = new StringJoiner("\t", "", "\n");
        row.add(id.value()).add(Integer.toString(number / 2)).add("2026-01-05 10:00:00");
        row.add(text(texts.seal(ChildRecords.PERSONAL.context(id.value()), FormColumns.texts(form))));
        for (Map<String, @Nullable Object> values : List.of(lookups.values(form), FormColumns.values(form))) {
            values.values().forEach(value -> row.add(text(value)));
        }
        return row.toString();
    }

    /** As COPY reads it; no value of ours holds a tab, a line's end or a backslash. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof byte[] bytes) {
            return "\\\\x" + HEX.formatHex(bytes);
        }
        if (value instanceof byte[][] hashes) {
            return Stream.of(hashes)
                    .map(hash -> "\"\\\\\\\\x" + HEX.formatHex(hash) + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return value instanceof String[] codes ? '{' + String.join(",", codes) + '}' : value.toString();
    }

    private String village(int number) {
        return villages.get((int) Math.floorMod(number * 2_654_435_761L, (long) villages.size()));
    }

    private static String name(int number) {
        int drawn = (int) Math.floorMod(number * 40_503L, (long) CHARACTERS * CHARACTERS);
        return "示例" + character(drawn / CHARACTERS) + character(drawn % CHARACTERS);
    }

    private static char character(int which) {
        return (char) (0x4E00 + 13 * which);
    }

    private static LocalDate birthDate(int number) {
        return LocalDate.of(2012, 1, 1).plusDays(number % 4_700);
    }

    private static String idNumber(int number) {
        String body = "999999%s%03d".formatted(birthDate(number).toString().replace("-", ""), number / 4_700);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
