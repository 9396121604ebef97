/** Applications, verifications and the tables of rules in PostgreSQL. */
@NullMarked
package org.tongxing.benefit.entitlement.persistence;

import org.jspecify.annotations.NullMarked;
