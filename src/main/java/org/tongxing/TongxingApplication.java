package org.tongxing;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Tongxing. Every clock of the system runs in China's one time zone, and its users read Chinese. */
@SpringBootApplication
@Modulithic(systemName = "Tongxing", sharedModules = "shared")
public class TongxingApplication {

    /** @param arguments passed to Spring Boot */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(TongxingApplication.class, arguments);
    }
}
