package org.tongxing.access.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.tongxing.access.MasterKeyException;

class MasterKeyAnalyzerTest {

    @Test
    void stopsTheStartWithOneSentence() {
        Throwable failure = new BeanCreationException("ring", new MasterKeyException("主密钥不符。"));

        assertThat(SpringFactoriesLoader.loadFactories(FailureAnalyzer.class, null))
                .filteredOn(MasterKeyAnalyzer.class::isInstance)
                .extracting(analyzer -> analyzer.analyze(failure).getDescription())
                .containsExactly("主密钥不符。");
    }
}
