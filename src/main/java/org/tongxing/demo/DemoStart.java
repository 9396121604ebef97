package org.tongxing.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongxing.organization.DemoOrganization;
import org.tongxing.workflow.Desk;

/** Loads the demo on the first start and says where to sign in. */
@Component
@Profile("!production")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final String PASSWORD = "tongxing-demo";

    private final DemoOrganization organization;
    private final PasswordEncoder encoder;
    private final Desk desk;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Environment environment;
    private final int children;

    DemoStart(
            DemoOrganization organization,
            PasswordEncoder encoder,
            Desk desk,
            JdbcClient jdbc,
            Clock clock,
            Environment environment,
            @Value("${tongxing.demo.children:200}") int children) {
        this.organization = organization;
        this.encoder = encoder;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
        this.environment = environment;
        this.children = children;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = LocalDate.now(clock);
        organization.load(encoder.encode(PASSWORD), today);
        if (children > 0 && isEmpty()) {
            LOG.info("首次启动：正在载入 {} 名虚构儿童，约需半分钟……", children);
            new DemoCases(desk, jdbc, today).load(children, organization.communities());
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        LOG.info(
                """

                童行已就绪：http://localhost:{}/
                演示账号（密码均为 {}）：
                  儿童主任    childdirector.440106001001
                  儿童督导员  childsupervisor.440106001
                  县级民政    civilaffairs.440106
                  派出所      policestation.440106001
                  督查督办    supervisor.440106
                  技术管理员  admin""",
                port,
                PASSWORD);
    }

    private boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM child)")
                .query(Boolean.class)
                .single();
    }
}
