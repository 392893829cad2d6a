package io.assay.sampling.loop;

/**
 * Where a run stands when the next rows are chosen.
 *
 * @param number rounds chosen before this one
 * @param seed differs between runs and rounds; for queries that draw at random
 * @param batch how many rows are to be chosen
 * @param model learned from the rows labelled so far
 */
public record Round(int number, long seed, int batch, Model model) {}
