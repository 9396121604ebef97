package org.tongxing.command;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;

/**
 * Something that the packaged application does instead of starting:
 * {@code java -jar tongxing.jar --tongxing.command=<name> …}. A module adds one as a bean whose name is the command's
 * name, such as {@code @Component("verify-audit")}. It may use every bean that needs neither the engine nor a request;
 * the schema is as the running system left it.
 */
public interface Command {

    /** Exit code: done, nothing to complain of. */
    int DONE = 0;

    /** Exit code: done, and something is wrong with the data. */
    int FOUND = 1;

    /** Exit code: the command was not understood. */
    int MISUSED = 2;

    /** Exit code: it could not be carried out; the log says why. */
    int FAILED = 3;

    /**
     * Does it.
     *
     * @param arguments what was typed, such as {@code --from=2026-11-01}
     * @param out where the person reads, in Chinese, how it went; no personal data
     * @return {@link #DONE} or {@link #FOUND}
     * @throws UsageException when the arguments are not understood
     */
    int run(ApplicationArguments arguments, PrintStream out);
}
