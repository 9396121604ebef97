/** The system under kill -9: {@code mvn verify -Pfaults}. */
package org.tongxing.faults;
