package org.tongxing.access;

import java.util.List;

/** Says which columns of a module's tables are encrypted, so that a new key reaches them; a bean of each that has some. */
@FunctionalInterface
public interface EncryptedColumns {

    /** The columns. */
    List<EncryptedColumn> encryptedColumns();
}
