package org.tongxing.access.cipher;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongxing.access.MasterKey;
import org.tongxing.access.MasterKeyException;
import org.tongxing.command.Command;
import org.tongxing.command.UsageException;

/** {@code --tongxing.command=change-master-key}: from {@code TONGXING_KEY} to {@code TONGXING_NEW_KEY}. */
@Component("change-master-key")
class ChangeMasterKeyCommand implements Command {

    private static final String USAGE =
            """
            用法：--tongxing.command=change-master-key
              环境变量 TONGXING_KEY      现用主密钥
              环境变量 TONGXING_NEW_KEY  新主密钥，32 字节（base64）
            请先停止全部节点；更换后各节点均以新主密钥作为 TONGXING_KEY 启动。旧主密钥仍须保管，恢复更换前的备份时需要。""";

    private final ChangeMasterKey change;
    private final MasterKey old;
    private final Environment environment;

    ChangeMasterKeyCommand(ChangeMasterKey change, MasterKey old, Environment environment) {
        this.change = change;
        this.old = old;
        this.environment = environment;
    }

    @Override
    public int run(ApplicationArguments arguments, PrintStream out) {
        MasterKey next = next();
        try {
            change.to(next);
        } catch (MasterKeyException e) {
            out.println(e.getMessage());
            return FAILED;
        }
        out.println("主密钥已更换。各节点请以新主密钥作为 TONGXING_KEY 启动；旧主密钥仍须保管，恢复更换前的备份时需要。");
        return DONE;
    }

    private MasterKey next() {
        String typed = environment.getProperty("tongxing.new-key", "");
        if (typed.isBlank()) {
            throw new UsageException(USAGE);
        }
        try {
            return new MasterKey(typed, old.suite().name(), environment);
        } catch (MasterKeyException e) {
            throw new UsageException(USAGE);
        }
    }
}
