/** The figure of a person: frame, head, hands, skin and posture, as the joints and colours tell. */
package dev.vto.local.preview.figure;
