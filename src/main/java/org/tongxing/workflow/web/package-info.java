/** The engine's REST as our users meet it: sign-in, answers in Chinese, drafts, cards. */
@NullMarked
package org.tongxing.workflow.web;

import org.jspecify.annotations.NullMarked;
