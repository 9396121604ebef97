/** The ledger (台账) of children, guardians, households and episodes of residence; the only home of personal data. */
@NullMarked
package org.tongxing.register;

import org.jspecify.annotations.NullMarked;
