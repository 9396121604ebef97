package org.tongxing.access.audit;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.tongxing.command.Command;
import org.tongxing.command.UsageException;

/** Verifies the record of a period and names the first event that was changed, removed or added. */
@Component("verify-audit")
class VerifyAuditCommand implements Command {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String USAGE =
            """
            用法：--tongxing.command=verify-audit --from=年-月-日 --to=年-月-日 [--expect=位置:摘要]
              --from、--to  核验的起止日期（含当日）
              --expect      上次核验所示的链尾，用以发现链尾被截去""";

    private final VerifyRecord verify;

    VerifyAuditCommand(VerifyRecord verify) {
        this.verify = verify;
    }

    @Override
    public int run(ApplicationArguments arguments, PrintStream out) {
        LocalDate from = day(arguments, "from");
        LocalDate to = day(arguments, "to");
        if (from.isAfter(to)) {
            throw new UsageException(USAGE);
        }
        VerifyRecord.Report report = verify.verify(start(from), start(to.plusDays(1)), expected(arguments));
        out.printf("审计记录核验：%s至%s%n", from, to);
        out.printf("已比对封存%d条，待封存%d条。%n", report.sealed(), report.waiting());
        print(report, out);
        return report.intact() ? DONE : FOUND;
    }

    private static void print(VerifyRecord.Report report, PrintStream out) {
        if (report.intact()) {
            out.println("完整：未发现改动、删除或事后添加。");
        } else {
            out.printf("不完整：共发现%d处，按时间先后：%n", report.findings().count());
            report.findings().earliest().forEach(finding -> out.println("  " + line(finding)));
        }
        if (report.head() != null) {
            out.printf("链尾：%s%n请将链尾另行保存，下次核验时以--expect提供。%n", report.head());
        }
    }

    private static String line(Finding finding) {
        StringBuilder line = new StringBuilder(finding.kind().label()).append("：");
        if (finding.position() != null) {
            line.append("封存位置").append(finding.position()).append(' ');
        }
        if (finding.eventId() != null) {
            line.append("记录编号").append(finding.eventId()).append(' ');
            line.append("时间").append(finding.at().atZone(CHINA).format(TIME));
        }
        return line.toString().strip();
    }

    private static LocalDate day(ApplicationArguments arguments, String option) {
        try {
            return LocalDate.parse(one(arguments, option));
        } catch (DateTimeParseException e) {
            throw new UsageException(USAGE);
        }
    }

    private static @Nullable ChainHead expected(ApplicationArguments arguments) {
        return arguments.containsOption("expect")
                ? ChainHead.parse(one(arguments, "expect")).orElseThrow(() -> new UsageException(USAGE))
                : null;
    }

    private static String one(ApplicationArguments arguments, String option) {
        List<String> values = arguments.getOptionValues(option);
        if (values == null || values.size() != 1) {
            throw new UsageException(USAGE);
        }
        return values.get(0);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}
