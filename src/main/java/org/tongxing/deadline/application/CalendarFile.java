package org.tongxing.deadline.application;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongxing.deadline.CalendarNotice;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violations;

/** A year's calendar as a file: {@code date,kind,occasion}, {@code OFF} or {@code WORK}, in UTF-8. */
final class CalendarFile {

    private static final String HEADER = "date,kind,occasion";
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_ROWS = 200;
    private static final int OCCASION = 50;

    private CalendarFile() {}

    /**
     * Reads a file.
     *
     * @throws RefusedException naming each row that cannot be read
     */
    static List<CalendarNotice.Day> read(byte[] file) {
        Violations violations = new Violations(Map.of("file", "日历文件"));
        List<String> lines = text(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw RefusedException.of("file", "日历文件", "第一行应为" + HEADER);
        }
        if (lines.size() > MOST_ROWS + 1) {
            throw RefusedException.of("file", "日历文件", "不能超过" + MOST_ROWS + "行");
        }
        List<CalendarNotice.Day> days = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            day(lines.get(i), i + 1, days, violations);
        }
        violations.refuseIfAny();
        return List.copyOf(days);
    }

    private static String text(byte[] file) {
        if (file.length == 0 || file.length > MOST_BYTES) {
            throw RefusedException.of("file", "日历文件", file.length == 0 ? "没有内容" : "不能超过64KB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw RefusedException.of("file", "日历文件", "不是UTF-8编码的文本");
        }
    }

    private static void day(String line, int row, List<CalendarNotice.Day> days, Violations violations) {
        String[] cells = line.split(",", -1);
        String where = "第" + row + "行：";
        if (cells.length != 3) {
            violations.add("file", where + "应有三列");
            return;
        }
        violations.addIf(!List.of("OFF", "WORK").contains(cells[1]), "file", where + "类别只能是OFF或者WORK");
        violations.addIf(cells[2].isBlank(), "file", where + "没有写明节日");
        violations.addIf(cells[2].length() > OCCASION, "file", where + "节日名称过长");
        try {
            days.add(new CalendarNotice.Day(LocalDate.parse(cells[0]), cells[1].equals("WORK"), cells[2].strip()));
        } catch (DateTimeException e) {
            violations.add("file", where + "日期应为年-月-日，并且确有其日");
        }
    }
}
