/** Finds a person and the joints of the body with two small pose models. */
package dev.vto.local.preview.pose;
