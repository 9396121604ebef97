/** Rules of key care: who must sign, what raises and what lowers a grade, when a case may close. */
@NullMarked
package org.tongxing.carecase.domain;

import org.jspecify.annotations.NullMarked;
