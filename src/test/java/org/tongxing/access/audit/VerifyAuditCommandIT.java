package org.tongxing.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongxing.access.AuditKeyFixture;
import org.tongxing.command.Command;
import org.tongxing.command.CommandLine;

/** The verification as it is typed in a terminal. */
class VerifyAuditCommandIT {

    private static final String NEW = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    private final RecordFixture record = new RecordFixture();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void saysThatAPeriodIsIntactAndWhereTheChainEnds() {
        record.event();
        record.event();
        record.sealing.seal();

        int code = run("--from=2026-11-01", "--to=2026-11-30");

        assertThat(code).isEqualTo(Command.DONE);
        assertThat(said()).contains("2026-11-01至2026-11-30", "完整：未发现改动、删除或事后添加", "链尾：2:", "--expect");
    }

    @Test
    void namesTheFirstRowThatWasRemoved() {
        record.event();
        long removed = record.event();
        record.sealing.seal();
        record.intrude("DELETE FROM audit_event WHERE id = " + removed);

        int code = run("--from=2026-11-24", "--to=2026-11-24");

        assertThat(code).isEqualTo(Command.FOUND);
        assertThat(said()).contains("不完整：共发现1处", "记录已被删除：封存位置2 记录编号2 时间2026-11-24 09:00:00");
    }

    @Test
    void comparesWithTheEndThatWasKept() {
        record.event();
        record.event();
        record.sealing.seal();
        run("--from=2026-11-24", "--to=2026-11-24");
        String end = said().lines()
                .filter(line -> line.startsWith("链尾："))
                .map(line -> line.substring("链尾：".length()))
                .findFirst()
                .orElseThrow();

        assertThat(run("--from=2026-11-24", "--to=2026-11-24", "--expect=" + end))
                .isEqualTo(Command.DONE);
        record.intrude("DELETE FROM audit_seal WHERE position = 2");
        record.intrude("DELETE FROM audit_event WHERE id = 2");

        assertThat(run("--from=2026-11-24", "--to=2026-11-24", "--expect=" + end))
                .isEqualTo(Command.FOUND);
        assertThat(said()).contains("其后的封存被截去：封存位置2");
    }

    @Test
    void verifiesAcrossAChangeOfTheMasterKey() {
        record.event();
        record.event();
        record.sealing.seal();

        assertThat(execute("change-master-key", AuditKeyFixture.MASTER, "--tongxing.new-key=" + NEW))
                .as(said())
                .isEqualTo(Command.DONE);
        record.event();
        record.sealingUnder(NEW).seal();

        assertThat(execute("verify-audit", NEW, "--from=2026-11-24", "--to=2026-11-24"))
                .as(said())
                .isEqualTo(Command.DONE);
        assertThat(said()).contains("已比对封存3条");
        record.intrude("UPDATE audit_event SET detail = 'x' WHERE id = 2");
        assertThat(execute("verify-audit", NEW, "--from=2026-11-24", "--to=2026-11-24"))
                .isEqualTo(Command.FOUND);
        assertThat(said()).contains("封存位置2");
    }

    @Test
    void saysHowItIsUsedWhenItIsNotUnderstood() {
        assertThat(run("--from=2026-11-24")).isEqualTo(Command.MISUSED);
        assertThat(run("--from=24.11.2026", "--to=2026-11-24")).isEqualTo(Command.MISUSED);
        assertThat(run("--from=2026-11-25", "--to=2026-11-24")).isEqualTo(Command.MISUSED);
        assertThat(run("--from=2026-11-24", "--to=2026-11-24", "--expect=7")).isEqualTo(Command.MISUSED);
        assertThat(said()).contains("用法：", "起止日期");
    }

    private int run(String... arguments) {
        return execute("verify-audit", AuditKeyFixture.MASTER, arguments);
    }

    private int execute(String command, String key, String... arguments) {
        Stream<String> common = Stream.of(
                "--tongxing.command=" + command,
                "--tongxing.key=" + key,
                "--tongxing.db.url=" + record.url,
                "--tongxing.db.user=postgres",
                "--tongxing.db.password=postgres");
        return CommandLine.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                Stream.concat(common, Stream.of(arguments)).toArray(String[]::new));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
