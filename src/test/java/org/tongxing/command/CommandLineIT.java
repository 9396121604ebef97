package org.tongxing.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.TestDatabase;

/** Commands beside the running system. */
class CommandLineIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void knowsACommandFromAStart() {
        assertThat(CommandLine.isNamedIn("--tongxing.command=verify-audit")).isTrue();
        assertThat(CommandLine.isNamedIn("--server.port=8081")).isFalse();
    }

    @Test
    void speaksToTheDatabaseWithoutServerEngineDemoOrJobs() {
        int code = run("--tongxing.command=tell-what-is-there");

        assertThat(code).isEqualTo(Command.DONE);
        assertThat(said()).contains("children 0", "engine false", "server false", "jobs false", "runners 0");
    }

    @Test
    void namesTheCommandsThatThereAreWhenItDoesNotKnowOne() {
        int code = run("--tongxing.command=make-coffee");

        assertThat(code).isEqualTo(Command.MISUSED);
        assertThat(said()).contains("没有这个命令", "tell-what-is-there");
    }

    private int run(String command) {
        return CommandLine.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                command,
                "--tongxing.db.url=" + TestDatabase.freshUrl(),
                "--tongxing.db.user=postgres",
                "--tongxing.db.password=postgres");
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Says what it finds around itself. The running system of other tests does not see it. */
    @TestComponent("tell-what-is-there")
    static class TellWhatIsThere implements Command {

        private final JdbcClient jdbc;
        private final ApplicationContext context;

        TellWhatIsThere(JdbcClient jdbc, ApplicationContext context) {
            this.jdbc = jdbc;
            this.context = context;
        }

        @Override
        public int run(ApplicationArguments arguments, PrintStream out) {
            out.println("children "
                    + jdbc.sql("SELECT count(*) FROM child").query(Long.class).single());
            out.println("engine " + context.containsBean("processEngine"));
            out.println("server " + context.containsBean("tomcatServletWebServerFactory"));
            out.println("jobs "
                    + context.containsBean(
                            "org.springframework.context.annotation.internalScheduledAnnotationProcessor"));
            out.println(
                    "runners " + context.getBeanNamesForType(org.springframework.boot.ApplicationRunner.class).length);
            return DONE;
        }
    }
}
