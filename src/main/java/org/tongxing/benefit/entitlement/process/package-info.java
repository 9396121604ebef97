/** Names of the models crossProvinceBenefit and originVerification, their steps and forms. */
@NullMarked
package org.tongxing.benefit.entitlement.process;

import org.jspecify.annotations.NullMarked;
