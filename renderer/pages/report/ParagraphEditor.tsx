/** The text of one paragraph, edited where it stands. Leaving it or Ctrl+Enter keeps, Esc drops. */
import { useEffect, useRef } from 'react';
import type { ParagraphBlock } from '../../../shared/documents/bindings';
import { runFace } from '../../sheet/faces';
import { saveLight } from '../../store/saveLight';

interface Props {
  readonly paragraph: ParagraphBlock;
  readonly text: string;
  readonly onKeep: (text: string) => void;
  readonly onDrop: () => void;
}

export function ParagraphEditor({ paragraph, text, onKeep, onDrop }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => {
    const el = field.current;
    el?.focus();
    el?.setSelectionRange(el.value.length, el.value.length);
    saveLight.dirty(1);
    return () => saveLight.dirty(-1);
  }, []);
  const end = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    if (keep) onKeep(field.current?.value ?? text);
    else onDrop();
  };
  return (
    <div className="sh-edit">
      {paragraph.lead ? <p style={runFace('kai')}>{paragraph.lead}</p> : null}
      <textarea
        ref={field}
        aria-label="修改这一段"
        defaultValue={text}
        spellCheck={false}
        onBlur={() => end(true)}
        onKeyDown={(e) => {
          if (e.nativeEvent.isComposing) return;
          if (e.key === 'Escape') end(false);
          else if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) end(true);
          else return;
          e.preventDefault();
          e.stopPropagation();
        }}
      />
      <div className="sh-keys">
        <span>Ctrl+Enter 保留</span>
        <span>Esc 放弃</span>
        <span>全部删去则不印这一段</span>
      </div>
    </div>
  );
}
