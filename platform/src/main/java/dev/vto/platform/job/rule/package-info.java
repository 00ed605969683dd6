/**
 * What the parties to a job do about its row: claim, adopt, call again, send again, end. Each rule reads a row and a clock and
 * nothing else, so that they can be tried together.
 */
package dev.vto.platform.job.rule;
