/** Typed work that is not yet submitted, encrypted. */
@NullMarked
package org.tongxing.workflow.draft;

import org.jspecify.annotations.NullMarked;
