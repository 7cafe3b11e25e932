import { useState, type DragEvent } from 'react';

/** What makes a place take files that are dropped on it, and show that it would. */
export const useDrop = (take: (files: FileList) => void) => {
  const [isOver, setOver] = useState(false);
  return {
    'data-over': isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files);
    },
  };
};
