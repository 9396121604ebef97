package org.tongxing.access.cipher;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.tongxing.access.MasterKeyException;

/** Turns a wrong master key into one sentence instead of a stack trace. */
class MasterKeyAnalyzer extends AbstractFailureAnalyzer<MasterKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MasterKeyException cause) {
        return new FailureAnalysis(cause.getMessage(), "没有主密钥，已加密的信息无法恢复；请从保管处取得主密钥。", cause);
    }
}
