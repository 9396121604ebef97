package org.tongxing.access.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.tongxing.access.MasterKeyException;

class MasterKeyAnalyzerTest {

    @Test
    void stopsTheStartWithOneSentence() {
        Throwable failure = new BeanCreationException("ring", new MasterKeyException("主密钥不符。"));

        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, othersNeedAContext()))
                .filteredOn(MasterKeyAnalyzer.class::isInstance)
                .extracting(analyzer -> analyzer.analyze(failure).getDescription())
                .containsExactly("主密钥不符。");
    }

    private static FailureHandler othersNeedAContext() {
        return (type, name, failure) -> {};
    }
}
