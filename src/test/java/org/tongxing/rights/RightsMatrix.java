package org.tongxing.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table {@code src/test/resources/rights/matrix.csv}: for each call of the system and each kind of person the status
 * that they get. The first line names the persons' logins, the second who they are to the child and the task that the
 * calls are about.
 */
final class RightsMatrix {

    private static final Path FILE = Path.of("src", "test", "resources", "rights", "matrix.csv");

    private final List<String> heads;
    private final List<String> logins;
    private final Map<String, List<String>> rows;

    private RightsMatrix(List<String> heads, List<String> logins, Map<String, List<String>> rows) {
        this.heads = heads;
        this.logins = logins;
        this.rows = rows;
    }

    static RightsMatrix read() {
        try {
            List<String> lines = Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (String line : lines.subList(2, lines.size())) {
                List<String> cells = cells(line);
                if (rows.put(cells.get(0), cells.subList(1, cells.size())) != null) {
                    throw new IllegalStateException("twice in the matrix: " + cells.get(0));
                }
            }
            return new RightsMatrix(cells(lines.get(0)), tail(cells(lines.get(1))), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Logins of the persons, in the order of the columns. */
    List<String> logins() {
        return logins;
    }

    /** Calls, as {@code GET /ledger/{child}}. */
    List<String> calls() {
        return List.copyOf(rows.keySet());
    }

    /** Expected statuses of a call, by login. */
    Map<String, String> expected(String call) {
        List<String> cells = rows.get(call);
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < logins.size(); i++) {
            expected.put(logins.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return expected;
    }

    /** Writes what was measured in place of what was expected, for a person to read through and commit. */
    void write(Map<String, Map<String, String>> measured) {
        List<String> lines = new ArrayList<>(List.of(
                "# Who gets which status from which call. Rows are written anew by -Dtongxing.rights=write; read the diff.",
                line(heads),
                line(with("call", logins))));
        measured.forEach((call, statuses) -> lines.add(line(with(call, List.copyOf(statuses.values())))));
        try {
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(","));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> tail(List<String> cells) {
        return cells.subList(1, cells.size());
    }
}
