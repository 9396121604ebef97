package org.tongxing.database;

/** The application has no database to work with; its message is the one sentence that the operator reads. */
class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String sentence) {
        super(sentence);
    }

    DatabaseUnavailableException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
