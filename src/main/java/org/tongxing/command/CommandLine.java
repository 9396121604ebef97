package org.tongxing.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one {@link Command} in a context of its own: no web server, no engine, no demo, no jobs. */
public final class CommandLine {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);
    private static final String OPTION = "tongxing.command";

    private CommandLine() {}

    /** Whether a command was typed, rather than a start of the system. */
    public static boolean isNamedIn(String... arguments) {
        return new DefaultApplicationArguments(arguments).containsOption(OPTION);
    }

    /**
     * Runs the command that was typed.
     *
     * @param out where the person reads
     * @return exit code, one of those of {@link Command}
     */
    public static int run(PrintStream out, String... arguments) {
        try (ConfigurableApplicationContext context = context().run(arguments)) {
            ApplicationArguments typed = context.getBean(ApplicationArguments.class);
            return command(context, typed).run(typed, out);
        } catch (UsageException e) {
            out.println(e.getMessage());
            return Command.MISUSED;
        } catch (RuntimeException e) {
            LOG.error("命令未能执行", e);
            return Command.FAILED;
        }
    }

    /**
     * Beans are made when they are asked for: a command brings up what it uses and nothing else. Its connections bear a
     * name of their own, so that it can tell them from those of others.
     */
    private static SpringApplication context() {
        SpringApplication application = new SpringApplication(CommandBeans.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "spring.datasource.hikari.minimum-idle",
                "1",
                "spring.datasource.hikari.data-source-properties.ApplicationName",
                "tongxing command " + UUID.randomUUID()));
        return application;
    }

    private static Command command(ConfigurableApplicationContext context, ApplicationArguments typed) {
        List<String> known = List.of(context.getBeanNamesForType(Command.class, true, false));
        List<String> named = typed.getOptionValues(OPTION);
        if (named.size() != 1 || !known.contains(named.get(0))) {
            throw new UsageException("没有这个命令。可用的命令：" + String.join("、", known));
        }
        return context.getBean(named.get(0), Command.class);
    }
}
