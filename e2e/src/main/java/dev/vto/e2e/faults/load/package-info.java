/** Shoppers of a fault run: they submit, follow, cancel and download, and write down what they were answered. */
package dev.vto.e2e.faults.load;
