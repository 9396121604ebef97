package org.tongxing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.tongxing.command.CommandLine;

/** Starts Tongxing. Every clock of the system runs in China's one time zone, and its users read Chinese. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Tongxing", sharedModules = "shared")
public class TongxingApplication {

    /** @param arguments passed to Spring Boot; with {@code --tongxing.command=…} to a command instead */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        if (CommandLine.isNamedIn(arguments)) {
            System.exit(CommandLine.run(terminal(), arguments));
        }
        SpringApplication.run(TongxingApplication.class, arguments);
    }

    /** UTF-8 whatever the locale of the shell or the container: Chinese must not become question marks. */
    private static PrintStream terminal() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
