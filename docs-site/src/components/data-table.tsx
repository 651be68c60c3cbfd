import { contextOfPages } from '../../core/tables/table-context';
import { tableOf, type TableName, type TableParameters } from '../../core/tables/tables';
import { useTrustData } from '../use-trust-data';
import { FactTable } from './fact-table';

type Props<N extends TableName> = {
  readonly of: N;
  readonly parameters: TableParameters<N>;
  readonly caption?: string;
  readonly without?: readonly string[];
};

/** One of the tables that the policies show too, with what holds now. */
export function DataTable<N extends TableName>({ of, parameters, ...rest }: Props<N>) {
  return <FactTable table={tableOf(contextOfPages(useTrustData()), of, parameters)} {...rest} />;
}
