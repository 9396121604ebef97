package org.tongxing.access.cipher;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.tongxing.command.Command;

/** {@code --tongxing.command=rotate-key}: changes the key and, with {@code TONGXING_CIPHER}, the suite. */
@Component("rotate-key")
class RotateKeyCommand implements Command {

    private final RotateKey rotateKey;

    RotateKeyCommand(RotateKey rotateKey) {
        this.rotateKey = rotateKey;
    }

    @Override
    public int run(ApplicationArguments arguments, PrintStream out) {
        return rotateKey.rotate(out::println) ? DONE : FAILED;
    }
}
