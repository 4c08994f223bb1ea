import { Alert, Button, Checkbox, Empty } from 'antd';
import { useState } from 'react';
import type { StepForm } from '../../../shared/contracts/step-forms.ts';
import { type File, useDesk } from '../api/queries.ts';
import { stepNamed, stepsAmong } from '../steps/declared.ts';
import { StepDrawer } from '../steps/step-drawer.tsx';
import { SlipButton } from './slip.tsx';
import { stepsDue } from './steps-due.ts';

interface Opened {
  readonly step: StepForm;
  readonly initial?: Readonly<Record<string, unknown>>;
}

/** 现在可以办理: only what I may do now, each with the rule that allows it. What the record proposes stands first. */
export function FileActions({ file }: { readonly file: File }) {
  const { me } = useDesk();
  const [opened, setOpened] = useState<Opened>();
  const [also, setAlso] = useState<readonly string[]>([]);
  const steps = stepsAmong(file.possible, me.roles);
  const first = stepsDue(file);
  const due = steps
    .filter(({ name }) => first.includes(name))
    .toSorted((a, b) => first.indexOf(a.name) - first.indexOf(b.name));
  const rest = steps.filter(({ name }) => !first.includes(name));
  const { proposed, joint = [] } = file;
  const proposedStep = proposed === undefined ? undefined : stepNamed(proposed.step);
  const mayPropose = proposedStep?.roles.some((role) => me.roles.includes(role)) === true;
  return (
    <>
      <h2>现在可以办理</h2>
      {proposed !== undefined && (
        <Alert
          type="warning"
          className="gap"
          title={`建议：${proposed.title.zh}${proposed.authority}`}
          description={
            <>
              <p>{proposed.because.zh}</p>
              {mayPropose && proposedStep !== undefined && (
                <Button
                  type="primary"
                  onClick={() => {
                    setOpened({ step: proposedStep, initial: initialFrom(proposed) });
                  }}
                >
                  {proposedStep.title.zh}
                </Button>
              )}
              <p className="basis">依据：{proposed.basis.join('、')}</p>
            </>
          }
        />
      )}
      {joint.length > 0 && (
        <fieldset className="group">
          <legend>联名事项一并办理</legend>
          <Checkbox.Group
            options={joint.map((no) => ({ value: no, label: no }))}
            value={[...also]}
            onChange={(chosen) => {
              setAlso(chosen.map(String));
            }}
          />
        </fieldset>
      )}
      {steps.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有需要您办理的步骤" />}
      <Acts
        steps={due}
        primary
        onOpen={(step) => {
          setOpened({ step });
        }}
      />
      {due.length > 0 && rest.length > 0 && <h3>其他步骤</h3>}
      <Acts
        steps={rest}
        onOpen={(step) => {
          setOpened({ step });
        }}
      />
      {me.roles.includes('receiver') && <SlipButton no={file.petitionNo} />}
      {opened !== undefined && (
        <StepDrawer
          key={opened.step.name}
          step={opened.step}
          on={file.petitionNo}
          version={file.version}
          also={also}
          {...(opened.initial === undefined ? {} : { initial: opened.initial })}
          {...(file.caution === undefined ? {} : { caution: file.caution.zh })}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      )}
    </>
  );
}

interface ActsProps {
  readonly steps: readonly StepForm[];
  readonly primary?: boolean;
  readonly onOpen: (step: StepForm) => void;
}

function Acts({ steps, primary = false, onOpen }: ActsProps) {
  if (steps.length === 0) return null;
  return (
    <ul className="acts">
      {steps.map((step) => (
        <li key={step.name}>
          <Button
            block
            type={primary ? 'primary' : 'default'}
            onClick={() => {
              onOpen(step);
            }}
          >
            {step.title.zh}
          </Button>
          <span className="basis">{step.basis.join('、')}</span>
        </li>
      ))}
    </ul>
  );
}

// What the proposal knows already need not be typed.
function initialFrom({ authority, circumstance }: NonNullable<File['proposed']>): Readonly<Record<string, unknown>> {
  return { authority, ...(circumstance === undefined ? {} : { circumstance: circumstance.code }) };
}
