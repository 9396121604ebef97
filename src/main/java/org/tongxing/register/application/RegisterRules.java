package org.tongxing.register.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxing.register.domain.MigrantStatus;
import org.tongxing.register.process.MigrantStatusDecision;

/** The rules that are data: one instance each. */
@Configuration(proxyBeanMethods = false)
class RegisterRules {

    @Bean
    MigrantStatus migrantStatus() {
        return new MigrantStatus(new MigrantStatusDecision());
    }
}
