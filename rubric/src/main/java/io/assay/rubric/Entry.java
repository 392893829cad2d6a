package io.assay.rubric;

/**
 * The answer to one criterion on a score sheet.
 *
 * @param criterion id of the criterion
 * @param answer the answer or its absence
 */
public record Entry(String criterion, Answer answer) {
    /**
     * Adds the rater's reason to an answer.
     *
     * @param reason why the rater answered so
     * @return the entry; unchanged if this is not an answer
     */
    public Entry because(String reason) {
        return answer instanceof Answer.Answered given
                ? new Entry(criterion, new Answer.Answered(given.value(), reason))
                : this;
    }
}
