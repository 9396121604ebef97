/** Benefits that the place of the hukou decides (户籍地认定的待遇), applied for where the child lives. */
@NullMarked
package org.tongxing.benefit.entitlement;

import org.jspecify.annotations.NullMarked;
